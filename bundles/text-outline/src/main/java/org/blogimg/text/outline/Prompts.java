package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words a prompt as a scene to draw: an English frame, the theme in the post's own words, the things listed plainly. */
final class Prompts {
    private static final int LONGEST_THEME = 120;

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)^\\W*(?:(?:step|part|chapter|lesson|tip|rule|day|week|teil|schritt|étape|partie|paso|parte)"
                    + "\\s+)?(?:\\d+|[ivx]+)\\s*[:.)–-]\\s*");

    private final NameGuard names;
    private final Set<String> stopWords;

    Prompts(NameGuard names, Set<String> stopWords) {
        this.names = names;
        this.stopWords = stopWords;
    }

    String hero(String theme, Motifs motifs, List<Phrase> phrases) {
        return scene("Editorial illustration for a post on " + theme, motifs, phrases);
    }

    String inline(String theme, Motifs motifs, List<Phrase> phrases) {
        return scene("Editorial illustration for a section on " + theme, motifs, phrases);
    }

    String card(String theme, Motifs motifs, List<Phrase> phrases) {
        return scene("Quiet background illustration for a post on " + theme, motifs, phrases);
    }

    private static String scene(String opening, Motifs motifs, List<Phrase> phrases) {
        List<String> things = motifs.things().isEmpty()
                ? phrases.stream().limit(4).map(Phrase::text).toList()
                : motifs.things();
        String scene = things.isEmpty() ? "paper, pencil" : String.join(", ", things);
        return opening + ". In the scene: " + scene + ". Mood: " + motifs.mood() + ".";
    }

    /** A heading without names, numbers and addresses; the phrases where nothing telling is left. */
    String theme(String heading, List<Phrase> phrases) {
        List<String> words = new ArrayList<>();
        int telling = 0;
        for (Token token : Tokens.of(NUMBER.matcher(heading).replaceFirst(""))) {
            boolean small = stopWords.contains(token.key());
            boolean kept = !names.name(token) && !token.acronym() && !(words.isEmpty() && small);
            if (kept) {
                words.add(names.plain(token));
                telling = small ? telling : words.size();
            }
        }
        if (telling == 0) {
            String said = Lists.and(phrases.stream().limit(2).map(Phrase::text).toList());
            return said.isEmpty() ? "everyday things" : Lists.cut(said, LONGEST_THEME);
        }
        return Lists.cut(String.join(" ", words.subList(0, telling)), LONGEST_THEME);
    }
}
