package org.blogimg.document;

/** Counts words; where a script writes none apart, two characters stand for one. */
final class Words {
    private Words() {}

    static int count(String text) {
        int words = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean sign = Character.isIdeographic(c) || kana(c);
            boolean letter = !sign && (Character.isLetterOrDigit(c) || (inside && (c == '\'' || c == '’' || c == '-')));
            signs += sign ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words + (signs + 1) / 2;
    }

    static boolean kana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }
}
