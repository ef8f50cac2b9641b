package org.blogimg.anonymiser;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.blogimg.api.Language;

/**
 * Puts something that can be drawn in the place of what tells who somebody is, in this order: what steers a server, the
 * account's own values in whatever spelling, identifiers by their structure and check digits, streets, and then every word
 * that is not known as an everyday word. The same words always come out the same; nothing is kept and nothing logged.
 *
 * <p>There are word lists for English, German, French and Spanish, and lists of Chinese words, places and names. In any
 * other language that writes names large, words with a capital inside a sentence are hidden, and known first names and
 * places where a sentence begins; in scripts without capitals (Japanese, Korean, Arabic, Hebrew, Hindi, Thai) only
 * identifiers, addresses and the account's own values are found, and Chinese names in Chinese characters.
 */
public final class Anonymiser {
    /** What the words are for. */
    public enum Use {
        /** A description to draw from. */
        SCENE,
        /**
         * Words that are set in the picture on this machine: names stay as their owner wrote them, and so does the name of
         * a site. Words that leave the machine are a scene, whatever is done with them there.
         */
        LETTERING
    }

    /**
     * Hides.
     *
     * @param own what the account is known by: names, addresses, numbers, domains; may be empty
     */
    public Hidden hide(String text, Language language, Use use, List<String> own) {
        Steering.Neutral neutral = Steering.neutral(text, use);
        String words = neutral.words().text();
        Folded plain = Folded.plain(words);
        Lexicon lexicon = Lexicon.of(language);
        Marks marks = new Marks();
        OwnValues values = OwnValues.of(own);
        before(text, values, lexicon).forEach(range -> carry(range, neutral, plain, marks));
        values.find(plain.text(), lexicon, marks);
        find(plain.text(), lexicon, use, marks);
        return new Rendering(text, neutral, plain, new StandIns(lexicon.language())).render(marks);
    }

    /** The account's values as they stand before commands are taken out: {@code examp|e} is no longer one after. */
    private static List<int[]> before(String text, OwnValues own, Lexicon lexicon) {
        Folded plain = Folded.plain(text);
        Marks marks = new Marks();
        own.find(plain.text(), lexicon, marks);
        return marks.inOrder().stream()
                .map(mark -> new int[] {plain.from(mark.start()), plain.to(mark.end(), text)})
                .toList();
    }

    /** Marks what is left of a range of the given text. */
    private static void carry(int[] range, Steering.Neutral neutral, Folded plain, Marks marks) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < plain.length(); i++) {
            int from = neutral.words().from(plain.from(i));
            if (from >= range[0] && from < range[1]) {
                start = start < 0 ? i : start;
                end = i + 1;
            }
        }
        if (start >= 0) {
            marks.add(start, end, Kind.OWN);
        }
    }

    private static void find(String plain, Lexicon lexicon, Use use, Marks marks) {
        for (Identifier identifier : Identifier.ALL) {
            if (use == Use.SCENE || identifier.alsoInLettering()) {
                identify(plain, identifier, marks);
            }
        }
        if (use == Use.SCENE) {
            Streets.find(plain, marks);
            if (ChineseNames.in(plain) && !lexicon.language().equals("ja")) {
                ChineseNames.find(plain, marks);
            }
            NameFinder.find(plain, lexicon, marks);
        }
    }

    private static void identify(String plain, Identifier identifier, Marks marks) {
        Matcher hit = identifier.pattern().matcher(plain);
        for (int from = 0; hit.find(from); ) {
            int begin = hit.start();
            Optional<Identifier.Part> one = identifier.in(hit.group());
            from = one.map(part -> begin + part.end()).orElse(hit.end());
            one.filter(part -> !marks.touches(begin + part.start(), begin + part.end()))
                    .ifPresent(part -> marks.add(begin + part.start(), begin + part.end(), identifier.kind()));
        }
    }

    /** The words with what is drawn instead. */
    private record Rendering(String given, Steering.Neutral neutral, Folded plain, StandIns standIns) {
        Hidden render(Marks marks) {
            String words = neutral.words().text();
            Parts parts = new Parts(neutral);
            int done = 0;
            for (Marks.Mark mark : marks.inOrder()) {
                int start = plain.from(mark.start());
                int end = plain.to(mark.end(), words);
                parts.keep(done, start);
                Replacement one = replacement(mark.kind(), start, end);
                parts.replace(one, standIns.behind(parts.text(), mark.kind()));
                done = end;
            }
            parts.keep(done, words.length());
            parts.rest();
            return new Hidden(parts.text().toString(), parts.replaced(), parts.all());
        }

        private Replacement replacement(Kind kind, int start, int end) {
            int from = neutral.words().from(start);
            int to = neutral.words().to(end, given);
            return new Replacement(kind, from, to, given.substring(from, to), standIns.full(kind));
        }
    }
}
