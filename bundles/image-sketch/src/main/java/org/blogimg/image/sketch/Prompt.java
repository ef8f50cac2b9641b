package org.blogimg.image.sketch;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt taken apart: what it is about, and the things it lists. Lists are looked for after "in the scene:" or after
 * any other colon.
 */
record Prompt(String theme, List<String> things) {
    private static final Pattern SCENE = Pattern.compile("(?is)in the scene:\\s*([^.;]+)");
    private static final Pattern LIST = Pattern.compile("(?s):\\s*([^.;:]*,[^.;:]*)");
    private static final Pattern MOOD =
            Pattern.compile("(?is)[.;,]?\\s*(?:mood:\\s*[^.;]*|[^.;,]{0,40}\\bmood)\\b\\.?");
    private static final Pattern FRAME = Pattern.compile("(?i)^.{0,60}?\\b(?:about|for an? (?:post|section) on)\\b");

    /** Holds personal text, so it says how long it is. */
    @Override
    public String toString() {
        return "Prompt[" + theme.length() + " characters, " + things.size() + " things]";
    }

    static Prompt of(String text) {
        String bare = MOOD.matcher(text).replaceAll("");
        Matcher scene = SCENE.matcher(bare);
        Matcher found = scene.find() ? scene : LIST.matcher(bare);
        if (!found.find(0)) {
            return new Prompt(theme(bare), List.of());
        }
        List<String> things = Arrays.stream(found.group(1).split(",", -1))
                .map(thing -> thing.strip().replaceFirst("^(?:and|a|an|the|some) ", ""))
                .filter(thing -> !thing.isEmpty())
                .limit(8)
                .toList();
        return new Prompt(theme(bare.substring(0, found.start())), things);
    }

    private static String theme(String text) {
        return FRAME.matcher(text.strip()).replaceFirst("");
    }
}
