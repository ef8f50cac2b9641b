package org.blogimg.text.outline;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.blogimg.api.Language;

/**
 * Alt texts and captions in the post's own language: what is to be seen, and what for.
 *
 * @param and joins the last of a list
 * @param hero {@code %s} things, {@code %s} title
 * @param inline {@code %s} things, {@code %s} heading
 * @param part {@code %s} things, {@code %s} phrases
 * @param card {@code %s} title, {@code %s} things
 */
record Speech(String comma, String and, String hero, String inline, String part, String card) {
    private static final int LONGEST = 250;
    private static final int LONGEST_NAME = 110;

    private static final Speech ENGLISH = new Speech(
            ", ",
            " and ",
            "%s, opening the post “%s”.",
            "%s, beside the section “%s”.",
            "%s, beside the part on %s.",
            "The title “%s” with %s.");
    private static final Speech PLAIN = new Speech(", ", ", ", "%s: “%s”", "%s: “%s”", "%s: %s", "“%s”: %s");
    /** Where small words cannot be told from telling ones, a list of words would say nothing: the name alone does. */
    private static final Speech BARE = new Speech(", ", ", ", "“%2$s”", "“%2$s”", "“%2$s”", "“%1$s”");

    private static final Map<String, Speech> SPEECHES = Map.of(
            "en", ENGLISH,
            "de",
                    new Speech(
                            ", ",
                            " und ",
                            "%s, zum Auftakt von „%s“.",
                            "%s, zum Abschnitt „%s“.",
                            "%s, zum Thema %s.",
                            "Der Titel „%s“ mit %s."),
            "fr",
                    new Speech(
                            ", ",
                            " et ",
                            "%s, en ouverture de « %s ».",
                            "%s, pour la partie « %s ».",
                            "%s, pour le passage sur %s.",
                            "Le titre « %s » avec %s."),
            "es",
                    new Speech(
                            ", ",
                            " y ",
                            "%s, para abrir «%s».",
                            "%s, junto a la sección «%s».",
                            "%s, junto al pasaje sobre %s.",
                            "El título «%s» con %s."),
            "it",
                    new Speech(
                            ", ",
                            " e ",
                            "%s, in apertura di «%s».",
                            "%s, accanto alla sezione «%s».",
                            "%s, accanto al passo su %s.",
                            "Il titolo «%s» con %s."),
            "pt",
                    new Speech(
                            ", ",
                            " e ",
                            "%s, na abertura de “%s”.",
                            "%s, junto à seção “%s”.",
                            "%s, junto ao trecho sobre %s.",
                            "O título “%s” com %s."),
            "nl",
                    new Speech(
                            ", ",
                            " en ",
                            "%s, bij de opening van ‘%s’.",
                            "%s, bij het deel ‘%s’.",
                            "%s, bij de passage over %s.",
                            "De titel ‘%s’ met %s."),
            "zh", new Speech("、", "和", "%s，配合《%s》的开头。", "%s，配合“%s”一节。", "%s，配合关于%s的段落。", "标题《%s》与%s。"),
            "ja", new Speech("、", "と", "%s、「%s」の冒頭。", "%s、「%s」の節。", "%s、%sについての部分。", "題名「%s」と%s。"));

    static Speech of(Language language) {
        if (language.equals(Language.UNKNOWN)) {
            return ENGLISH;
        }
        return SPEECHES.getOrDefault(
                Locale.forLanguageTag(language.tag()).getLanguage(), StopWords.know(language) ? PLAIN : BARE);
    }

    boolean bare() {
        return equals(BARE);
    }

    /** What is seen in the picture: English things in an English post, the post's own words in another. */
    List<String> seen(Motifs motifs, List<Phrase> phrases, NameGuard names) {
        List<String> words = equals(ENGLISH)
                ? motifs.things()
                : motifs.words().stream().map(names::plain).distinct().toList();
        return words.isEmpty()
                ? phrases.stream().limit(3).map(Phrase::text).toList()
                : words.stream().limit(3).toList();
    }

    String alt(String pattern, List<String> seen, String name) {
        String things = Lists.opened(Lists.joined(seen, comma, and));
        String text = name.isBlank() ? things + "." : pattern.formatted(things, Lists.cut(name, LONGEST_NAME));
        return Lists.cut(text, LONGEST);
    }

    String cardAlt(List<String> seen, String title) {
        String things = Lists.joined(seen, comma, and);
        return title.isBlank()
                ? Lists.cut(Lists.opened(things) + ".", LONGEST)
                : Lists.cut(card.formatted(Lists.cut(title, LONGEST_NAME), things), LONGEST);
    }

    String list(List<Phrase> phrases) {
        return Lists.joined(phrases.stream().map(Phrase::text).toList(), comma, and);
    }
}
