package org.blogimg.picture;

/**
 * Bytes that are not taken.
 *
 * @param message one or two sentences for the owner: what is wrong and what helps. Holds nothing of the bytes
 */
public record RefusedPicture(Why why, String message) implements Cleaned {
    /** For programs. */
    public enum Why {
        /** More bytes or more pixels than are taken. */
        TOO_LARGE,
        /** Something else than a picture of a kind that is taken. */
        NOT_A_PICTURE,
        /** Small outside, huge inside. */
        BOMB,
        /** Cut off or damaged. */
        BROKEN,
        /** A picture, of a kind that cannot be read here. */
        UNSUPPORTED,
        /** Too much other work; the same bytes may pass later. */
        BUSY
    }
}
