package org.blogimg.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.SelfTest.Check.Outcome;

/** Image providers that are installed and not offered: a self-test stands in their place, which says why. */
final class Absentees {
    private static final String ID = "blogimg.absent";

    private Absentees() {}

    /** By id; none of a provider whose other version is offered. */
    static Map<String, List<Check>> of(House house) {
        List<String> known = ProviderNames.known(house);
        Map<String, List<Check>> found = new TreeMap<>();
        house.bearing(SelfTest.class, ID).forEach((id, excuse) -> {
            if (!known.contains(id)) {
                found.put(id, excuse.selfTest());
            }
        });
        return found;
    }

    static boolean failed(List<Check> checks) {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED);
    }

    static String words(List<Check> checks) {
        return String.join("; ", checks.stream().map(Check::detail).toList());
    }

    /** What is written and cannot be used is wrong; what was never written is not. */
    static List<Finding> findings(House house) {
        return of(house).entrySet().stream()
                .map(one -> failed(one.getValue())
                        ? Finding.fail(
                                "image provider " + one.getKey(),
                                "it is not offered: " + words(one.getValue()),
                                "write such a value and save; blogimg:provider-test " + one.getKey() + " looks again")
                        : Finding.ok("image provider " + one.getKey(), words(one.getValue())))
                .toList();
    }
}
