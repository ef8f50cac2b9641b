package org.blogimg.anonymiser;

/**
 * A part of what may leave.
 *
 * @param text as it leaves; empty where something was taken out
 * @param kind as which an owner is told of what was replaced; empty for what stayed as it was
 * @param original what stood there; for the eyes of the owner alone, and never to be kept
 */
public record Part(String text, String kind, String original) {
    static Part kept(String text) {
        return new Part(text, "", "");
    }

    Part clipped(int longest) {
        return text.length() <= longest ? this : new Part(text.substring(0, longest), kind, original);
    }

    @Override
    public String toString() {
        return "Part[" + text.length() + " characters" + (kind.isEmpty() ? "]" : ", " + kind + "]");
    }
}
