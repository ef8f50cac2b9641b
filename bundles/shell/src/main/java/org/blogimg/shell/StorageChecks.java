package org.blogimg.shell;

import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.storage.Stores;

/** The stores of sealed pictures: whether each answers, and what it lacks. */
final class StorageChecks {
    private StorageChecks() {}

    static List<Finding> of(House house) {
        List<Finding> found = new ArrayList<>();
        house.find(Stores.class).map(Stores::stands).orElse(List.of()).forEach(stand -> found.addAll(findings(stand)));
        return found;
    }

    private static List<Finding> findings(Stores.Stand stand) {
        String what = "store " + stand.name();
        String detail = stand.objects() + " objects" + (stand.written() ? ", new ones go here" : "");
        if (!stand.trouble().isEmpty()) {
            return List.of(Finding.fail(
                    what,
                    stand.trouble(),
                    stand.written()
                            ? "until it is back jobs wait and nothing is lost; blogimg:storage-use takes another"
                            : "its pictures cannot be read until it is back"));
        }
        if (stand.weaknesses().isEmpty()) {
            return List.of(Finding.ok(what, detail));
        }
        return stand.weaknesses().stream()
                .map(weakness -> Finding.warn(what, weakness, "its README says what that means"))
                .toList();
    }
}
