package org.blogimg.anonymiser;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/** A reading of a text that knows where each of its characters came from. */
final class Folded {
    private final StringBuilder text;
    private int[] at;
    private final BitSet inserted = new BitSet();

    private Folded(int capacity) {
        text = new StringBuilder(capacity);
        at = new int[capacity + 1];
    }

    static Folded empty(int capacity) {
        return new Folded(capacity);
    }

    /** Full-width and other written-out forms made plain, invisible characters left out. */
    static Folded plain(String source) {
        Folded plain = new Folded(source.length());
        for (int i = 0; i < source.length(); ) {
            int point = source.codePointAt(i);
            if (point < 0x80) {
                plain.append((char) point, i);
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC), i);
            }
            i += Character.charCount(point);
        }
        return plain;
    }

    static Folded of(String source) {
        Folded same = new Folded(source.length());
        for (int i = 0; i < source.length(); i++) {
            same.append(source.charAt(i), i);
        }
        return same;
    }

    /** A piece of another reading of the same source. */
    void append(Folded other, int start, int end) {
        for (int i = start; i < end; i++) {
            inserted.set(text.length(), other.inserted.get(i));
            append(other.text.charAt(i), other.at[i]);
        }
    }

    void append(char letter, int from) {
        if (text.length() + 1 >= at.length) {
            at = Arrays.copyOf(at, at.length * 2);
        }
        at[text.length()] = from;
        text.append(letter);
    }

    void append(String letters, int from) {
        for (int i = 0; i < letters.length(); i++) {
            append(letters.charAt(i), from);
        }
    }

    /** Letters that the source does not have, in the place of what it has there. */
    void insert(String letters, int from) {
        inserted.set(text.length(), text.length() + letters.length());
        append(letters, from);
    }

    boolean inserted(int place) {
        return inserted.get(place);
    }

    char letter(int place) {
        return text.charAt(place);
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Where in the source the character at this place came from. */
    int from(int place) {
        return at[place];
    }

    /** Where in the source the piece that ends before this place ended. */
    int to(int place, String source) {
        int last = at[place - 1];
        return last + Character.charCount(source.codePointAt(last));
    }
}
