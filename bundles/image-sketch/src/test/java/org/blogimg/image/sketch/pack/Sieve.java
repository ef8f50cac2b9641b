package org.blogimg.image.sketch.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which drawings go in, by {@code sieve.txt}: what would be odd, loud or unkind in a blog picture stays out. */
final class Sieve {
    private static final Set<String> BY_NAME_ONLY = Set.of("Symbols", "Smileys & Emotion", "People & Body", "Flags");

    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> icons = new TreeSet<>();
    private final List<Pattern> unwanted = new ArrayList<>();

    private Sieve() {}

    static Sieve load() {
        Sieve sieve = new Sieve();
        for (String line : PackArt.lines("sieve.txt")) {
            String[] words = line.split("\\s+", 2);
            switch (words[0]) {
                case "keep" -> sieve.wanted.addAll(List.of(words[1].split("\\s+", -1)));
                case "icon" -> sieve.icons.addAll(List.of(words[1].split("\\s+", -1)));
                case "drop" -> {
                    for (String name : words[1].split("\\s+", -1)) {
                        sieve.unwanted.add(Pattern.compile(name));
                    }
                }
                default -> throw new IllegalStateException("sieve.txt: " + words[0]);
            }
        }
        return sieve;
    }

    boolean keepsEmoji(String category, String name) {
        if (BY_NAME_ONLY.contains(category)) {
            return wanted.contains(name);
        }
        return unwanted.stream().noneMatch(p -> p.matcher(name).matches());
    }

    Set<String> icons() {
        return icons;
    }
}
