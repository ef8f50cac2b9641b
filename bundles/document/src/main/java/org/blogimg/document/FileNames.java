package org.blogimg.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes file names that every file system takes. */
final class FileNames {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private FileNames() {}

    static String slug(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String slug = OTHER.matcher(
                        Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        slug = slug.startsWith("-") ? slug.substring(1) : slug;
        if (slug.codePointCount(0, slug.length()) > LONGEST) {
            slug = slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
            slug = slug.lastIndexOf('-') > LONGEST / 2 ? slug.substring(0, slug.lastIndexOf('-')) : slug;
        }
        return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
    }
}
