package org.blogimg.anonymiser;

/**
 * One thing that was replaced.
 *
 * @param start where it began in the text as it was given
 * @param end where it ended there
 * @param original what stood there; for the eyes of the caller alone, and never to be kept
 * @param standIn what stands there now
 */
public record Replacement(Kind kind, int start, int end, String original, String standIn) {
    @Override
    public String toString() {
        return "Replacement[" + kind + ", " + (end - start) + " characters]";
    }
}
