package org.blogimg.studio.job;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts something that can be drawn in the place of what tells who somebody is. It finds identifiers by their structure;
 * names it does not find. The same words always come out the same.
 */
final class Anonymiser {
    /** What the words are for. */
    enum Use {
        /** A description to draw from. */
        SCENE,
        /** Words set in the picture: the name of a site may stand there, as its owner wrote it. */
        LETTERING
    }

    /**
     * What came of it.
     *
     * @param replaced what was put in the place of what, each once, without what it was
     */
    record Hidden(String text, List<String> replaced, int count) {
        @Override
        public String toString() {
            return "Hidden[" + text.length() + " characters, " + count + " replaced]";
        }
    }

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00AD]");

    /**
     * Looks a second time with full-width and invisible characters made plain, and takes that reading only where it
     * finds something: those characters are part of ordinary Chinese and Persian.
     */
    Hidden hide(String text, Use use) {
        Hidden asWritten = replace(text, use);
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        Hidden asRead = replace(plain, use);
        boolean hidden = !plain.equals(text) && asRead.count() > 0 && asRead.count() >= asWritten.count();
        return hidden ? asRead : asWritten;
    }

    private static Hidden replace(String text, Use use) {
        List<String> hits = new ArrayList<>();
        String left = text;
        for (Identifier identifier : Identifier.ALL) {
            if (use == Use.SCENE || identifier.alsoInLettering()) {
                left = identifier.pattern().matcher(left).replaceAll(hit -> instead(identifier, hit.group(), hits));
            }
        }
        return new Hidden(left, hits.stream().distinct().toList(), hits.size());
    }

    private static String instead(Identifier identifier, String hit, List<String> hits) {
        if (!identifier.isOne(hit)) {
            return Matcher.quoteReplacement(hit);
        }
        hits.add(identifier.rule());
        return identifier.standIn();
    }
}
