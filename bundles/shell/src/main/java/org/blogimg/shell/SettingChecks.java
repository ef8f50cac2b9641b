package org.blogimg.shell;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values in {@code etc/} that a component cannot use: which file, which key, and what is wrong with it. */
final class SettingChecks {
    private SettingChecks() {}

    static List<Finding> of(List<Part> parts) {
        // One file may feed several components; a fault in it is one fault.
        Map<String, Finding> found = new TreeMap<>();
        for (Part part : parts) {
            new TreeMap<>(part.defaults())
                    .forEach((key, usual) -> fault(usual, part.settings().getOrDefault(key, usual))
                            .ifPresent(fault ->
                                    found.put(part.files() + key, wrong(part.files() + ", key " + key, fault, usual))));
        }
        return found.isEmpty() ? List.of(Finding.ok("settings", "all can be read")) : new ArrayList<>(found.values());
    }

    /** A failure that names no key comes from a value whose kind is wrong, and that is said already. */
    static boolean saysWhy(Part part) {
        return part.defaults().entrySet().stream().noneMatch(usual -> fault(
                        usual.getValue(), part.settings().getOrDefault(usual.getKey(), usual.getValue()))
                .isPresent());
    }

    private static Finding wrong(String where, String fault, Object usual) {
        return Finding.fail(where, fault, "write such a value and save; as shipped it is " + usual);
    }

    private static Optional<String> fault(Object usual, Object given) {
        if (usual.getClass().isInstance(given)) {
            return Optional.empty();
        }
        String text = given.toString().strip();
        if (usual instanceof Integer || usual instanceof Long) {
            return whole(text, usual instanceof Integer ? 32 : 64);
        }
        boolean truth = usual instanceof Boolean;
        return truth && !List.of("true", "false").contains(text.toLowerCase(Locale.ROOT))
                ? Optional.of("must be true or false, and is \"" + text + "\"")
                : Optional.empty();
    }

    private static Optional<String> whole(String text, int bits) {
        try {
            boolean fits = new BigInteger(text).bitLength() < bits;
            return fits ? Optional.empty() : Optional.of("is too large: " + text);
        } catch (NumberFormatException notOne) {
            return Optional.of("must be a whole number, and is \"" + text + "\"");
        }
    }
}
