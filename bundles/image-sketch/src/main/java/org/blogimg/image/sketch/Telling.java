package org.blogimg.image.sketch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.blogimg.api.Language;

/** Says what a picture shows, in the languages that it knows names of drawings in. */
final class Telling {
    private static final List<String> TONGUES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja");
    /** What screen readers read without a break. */
    private static final int LONGEST_SCENE = 140;

    private static final int LONGEST_TITLE = 100;

    private final Properties phrases = new Properties();
    private final Map<String, List<String>> names = new HashMap<>();

    Telling() {
        try {
            phrases.load(new StringReader(text("telling.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text("names.txt").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            List<String> parts = Arrays.asList(line.split(" \\| ", -1));
            names.put(parts.get(0), parts.subList(1, parts.size()));
        });
    }

    /**
     * A sentence or two; empty in a language that it does not speak.
     *
     * @param title as it was set; empty where the picture carries none
     */
    String of(Drawing.Shown shown, Language language, Optional<String> title) {
        String tongue = language.equals(Language.UNKNOWN)
                ? "en"
                : Locale.forLanguageTag(language.tag()).getLanguage();
        int column = TONGUES.indexOf(tongue);
        if (column < 0) {
            return "";
        }
        List<String> things = shown.motifs().stream()
                .map(motif -> name(motif, column))
                .distinct()
                .toList();
        String scene = scene(tongue, shown, things);
        for (int most = things.size() - 1; most > 0 && scene.length() > LONGEST_SCENE; most--) {
            scene = scene(tongue, shown, things.subList(0, most));
        }
        return title.isPresent() ? card(tongue, title.get(), scene) : phrase(tongue, "stop", scene);
    }

    private String name(Motif motif, int column) {
        List<String> known = names.get(motif.name());
        if (known == null) {
            throw new IllegalStateException("no words for " + motif.name());
        }
        return known.get(column);
    }

    private String scene(String tongue, Drawing.Shown shown, List<String> things) {
        String listed =
                things.isEmpty() ? phrase(tongue, "bare-" + shown.stage()) : placed(tongue, shown.stage(), things);
        return phrase(tongue, shown.style(), listed);
    }

    /** Only English says where things stand: elsewhere that would need their cases. */
    private String placed(String tongue, String stage, List<String> things) {
        String list = things.get(0);
        for (int i = 1; i < things.size(); i++) {
            list = phrase(tongue, i == things.size() - 1 ? "last" : "comma", list, things.get(i));
        }
        return phrases.containsKey(tongue + "." + stage) ? phrase(tongue, stage, list) : list;
    }

    private String card(String tongue, String title, String scene) {
        return phrase(tongue, "card", cut(title), tongue.equals("en") ? one(scene) : scene);
    }

    private static String one(String scene) {
        String inside = scene.substring(0, 1).toLowerCase(Locale.ROOT) + scene.substring(1);
        return ("aeio".indexOf(inside.charAt(0)) < 0 ? "a " : "an ") + inside;
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_TITLE - 1);
        int end = space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    private String phrase(String tongue, String key, String... parts) {
        String pattern = phrases.getProperty(tongue + "." + key);
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key + " in " + tongue);
        }
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            boolean slot = pattern.charAt(at) == '{';
            out.append(slot ? parts[pattern.charAt(at + 1) - '0'] : pattern.substring(at, at + 1));
            at += slot ? 2 : 0;
        }
        return out.toString();
    }

    private static String text(String name) {
        return new String(MotifShelf.resource(name), StandardCharsets.UTF_8);
    }
}
