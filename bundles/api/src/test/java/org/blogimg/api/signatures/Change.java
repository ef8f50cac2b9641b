package org.blogimg.api.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What became of a package since its signatures were checked in, and how far its version has to rise for it. */
record Change(Rise rise, List<String> reasons) {
    /** By OSGi's semantic versioning. */
    enum Rise {
        NONE,
        MICRO,
        MINOR,
        MAJOR
    }

    static Change between(Signatures before, Signatures now) {
        Collected found = new Collected();
        before.types().forEach((name, type) -> {
            Signature then = now.types().get(name);
            if (then == null) {
                found.add(Rise.MAJOR, "removed: " + name);
            } else {
                types(name, type, then, found);
            }
        });
        now.types().keySet().stream()
                .filter(name -> !before.types().containsKey(name))
                .forEach(name -> found.add(Rise.MINOR, "added: " + name));
        return new Change(found.rise, List.copyOf(found.reasons));
    }

    private static void types(String name, Signature before, Signature now, Collected found) {
        if (!before.head().equals(now.head())) {
            found.add(Rise.MAJOR, "changed: " + name + " was \"" + before.head() + "\", is \"" + now.head() + "\"");
        }
        before.members().forEach((member, note) -> {
            String then = now.members().get(member);
            if (then == null) {
                found.add(Rise.MAJOR, "removed or changed: " + name + ": " + member);
            } else if (!then.equals(note)) {
                found.add(Rise.MICRO, "noted: " + name + ": " + member + ": " + then);
            }
        });
        for (String member : now.members().keySet()) {
            if (!before.members().containsKey(member)) {
                boolean breaks = now.implementedByOthers() && (" " + member).contains(" abstract ");
                found.add(breaks ? Rise.MAJOR : Rise.MINOR, "added: " + name + ": " + member);
            }
        }
    }

    /** The lowest version that says what happened to somebody who built against the older one. */
    String leastVersion(String before) {
        String[] parts = before.split("\\.");
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        int micro = Integer.parseInt(parts[2]);
        return switch (rise) {
            case NONE -> before;
            case MICRO -> major + "." + minor + "." + (micro + 1);
            case MINOR -> major + "." + (minor + 1) + ".0";
            case MAJOR -> (major + 1) + ".0.0";
        };
    }

    boolean allows(String before, String now) {
        return Objects.compare(numbers(now), numbers(leastVersion(before)), java.util.Arrays::compare) >= 0;
    }

    private static int[] numbers(String version) {
        return java.util.Arrays.stream(version.split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static final class Collected {
        private final List<String> reasons = new ArrayList<>();
        private Rise rise = Rise.NONE;

        void add(Rise atLeast, String reason) {
            rise = rise.compareTo(atLeast) < 0 ? atLeast : rise;
            reasons.add(atLeast + " " + reason);
        }
    }
}
