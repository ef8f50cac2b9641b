package org.blogimg.posts.internal;

/** Cuts words to a length without cutting a character in two. */
final class Words {
    private Words() {}

    static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
