package org.blogimg.moderation.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number below another with a word after it, such as {@code <18-year} or {@code <18yo}. */
record Below(int limit, String unit, boolean joined) {
    private static final Pattern TERM = Pattern.compile("<(\\d{1,4})(-?)(.+)");
    private static final Pattern WORD = Pattern.compile("(\\d{1,4})(\\D*)");

    static Below of(String term) {
        Matcher matcher = TERM.matcher(term);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a number term looks like <18-year, not like " + term);
        }
        String unit = PlainWords.fold(matcher.group(3));
        boolean signs = PlainWords.unspaced(unit.codePointAt(0));
        return new Below(
                Integer.parseInt(matcher.group(1)), unit, matcher.group(2).isEmpty() && !signs);
    }

    boolean here(List<List<String>> words, int at) {
        Matcher number = WORD.matcher(words.get(at).get(0));
        if (!number.matches() || Integer.parseInt(number.group(1)) >= limit) {
            return false;
        }
        return joined
                ? number.group(2).equals(unit)
                : number.group(2).isEmpty() && Terms.follows(words, at + 1, List.of(unit));
    }
}
