package org.blogimg.api;

import java.util.Locale;

/** A language by its BCP 47 tag; {@code und} where none could be told. */
public record Language(String tag) {
    public static final Language UNKNOWN = new Language("und");

    public Language {
        if (tag.length() > 35 || Locale.forLanguageTag(tag).toLanguageTag().isEmpty()) {
            throw new IllegalArgumentException("language must be a BCP 47 tag such as en or zh-Hans");
        }
    }

    /** Whether lines of this language run from right to left. */
    public boolean rightToLeft() {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return tag;
    }
}
