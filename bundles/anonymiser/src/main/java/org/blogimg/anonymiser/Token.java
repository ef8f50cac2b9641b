package org.blogimg.anonymiser;

import java.util.Locale;

/**
 * A word of the text.
 *
 * @param start where it begins in the plain reading
 * @param opening whether its capital says nothing: it begins a sentence, or everything around it is written large
 */
record Token(int start, int end, String text, String small, Shape shape, boolean opening) {
    /** How it is written. */
    enum Shape {
        LOWER,
        CAPITAL,
        UPPER,
        MIXED,
        NUMBER,
        CODE,
        /** Of a script without capitals. */
        PLAIN
    }

    static Token of(int start, String text, boolean opening) {
        return new Token(start, start + text.length(), text, text.toLowerCase(Locale.ROOT), shape(text), opening);
    }

    Token opened() {
        return new Token(start, end, text, small, shape, true);
    }

    boolean large() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER || shape == Shape.MIXED;
    }

    boolean initial() {
        return shape == Shape.CAPITAL && text.length() == 1;
    }

    private static Shape shape(String text) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        if (digits > 0) {
            return digits == text.codePointCount(0, text.length()) ? Shape.NUMBER : Shape.CODE;
        }
        long upper = text.codePoints()
                .filter(c -> Character.isUpperCase(c) || Character.isTitleCase(c))
                .count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        if (upper == 0) {
            return lower == 0 ? Shape.PLAIN : Shape.LOWER;
        }
        if (Character.isUpperCase(text.codePointAt(0)) && upper == 1) {
            return Shape.CAPITAL;
        }
        return lower == 0 ? Shape.UPPER : Shape.MIXED;
    }
}
