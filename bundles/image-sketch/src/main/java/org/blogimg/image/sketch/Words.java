package org.blogimg.image.sketch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English words brought to stems, so that "studies", "study" and "studying" meet. */
final class Words {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    /** Words about the picture, not about its subject, and words that carry nothing. */
    private static final Set<String> EMPTY = Set.copyOf(Arrays.asList(
            ("a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it"
                            + " its just like made make makes making many may me might more most much my new no not now of off"
                            + " on one or our out over own same she should so some still such than that the their them then"
                            + " there these they this those through to too two under until up us use used using very was we"
                            + " well were what when where which while who why will with would you your about after all also"
                            + " any around away back because before being between both each every few first get gets getting"
                            + " go going got great here keep kept know let lets look looking lot need needs next often only"
                            + " other part point put really right said say see seen set shows show showing side take takes"
                            + " thing things three toward upon want way ways without yet yes"
                            + " illustration illustrations editorial scene drawing depicting depict depicts image-of"
                            + " calm mood calming optimistic thoughtful friendly bold gentle energetic focused hopeful cheerful light-hearted background composition mood style flat soft bright warm muted tone tones quiet"
                            + " clean modern lively serious playful concept conceptual abstract featuring feature banner hero"
                            + " inline card cover header section post theme themed subject suggesting suggest surrounded"
                            + " foreground centre center light lit palette-of objects object arranged near beside above"
                            + " below behind front large small big little close")
                    .split(" ")));

    private static final Set<String> JOINTS =
            Set.of("of", "and", "the", "to", "for", "in", "with", "a", "an", "around", "on");

    private Words() {}

    /** The telling words of a text in their order, as stems. */
    static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (String word : plain(text)) {
            if (!EMPTY.contains(word) && word.length() > 1) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** Lower case, without accents. */
    static List<String> plain(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['\u2019]s\\b", "")
                .replaceAll("['\u2019]", "");
        return Arrays.stream(BREAK.split(bare, -1)).filter(w -> !w.isEmpty()).toList();
    }

    /** A phrase's stems joined by hyphens, as the table of concepts keys them. */
    static String key(String phrase) {
        return String.join(
                "-",
                plain(phrase).stream()
                        .filter(word -> !JOINTS.contains(word))
                        .map(Words::stem)
                        .toList());
    }

    static String stem(String word) {
        String s = word;
        if (s.length() < 4) {
            return s;
        }
        if (s.endsWith("ies") && s.length() > 4) {
            s = s.substring(0, s.length() - 3) + "y";
        } else if (s.endsWith("sses") || s.endsWith("shes") || s.endsWith("ches") || s.endsWith("xes")) {
            s = s.substring(0, s.length() - 2);
        } else if (s.endsWith("s") && !s.endsWith("ss") && !s.endsWith("us") && !s.endsWith("is")) {
            s = s.substring(0, s.length() - 1);
        }
        s = cut(cut(s, "ing"), "ed");
        if (s.endsWith("ly") && s.length() > 5) {
            s = s.substring(0, s.length() - 2);
        }
        return s.endsWith("e") && s.length() > 4 ? s.substring(0, s.length() - 1) : s;
    }

    private static String cut(String s, String ending) {
        if (!s.endsWith(ending) || s.length() - ending.length() < 3) {
            return s;
        }
        String rest = s.substring(0, s.length() - ending.length());
        if (!VOWEL.matcher(rest).find()) {
            return s;
        }
        char last = rest.charAt(rest.length() - 1);
        boolean twin = last == rest.charAt(rest.length() - 2) && "lsz".indexOf(last) < 0;
        return twin ? rest.substring(0, rest.length() - 1) : rest;
    }
}
