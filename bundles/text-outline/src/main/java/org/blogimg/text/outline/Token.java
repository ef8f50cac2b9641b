package org.blogimg.text.outline;

/**
 * A word of a text.
 *
 * @param text as it stands
 * @param key in small letters, without a possessive
 * @param sentence which sentence it is in
 * @param opens whether it is the first of its sentence
 */
record Token(String text, String key, int sentence, boolean opens) {
    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean acronym() {
        int capitals = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                return true;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2;
    }

    @Override
    public String toString() {
        return "Token[" + text.length() + " characters]";
    }
}
