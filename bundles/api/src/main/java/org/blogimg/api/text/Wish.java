package org.blogimg.api.text;

/**
 * What the owner asks of an outline.
 *
 * @param pictures how many pictures in the post at most, hero included, social card not; -1 lets the provider choose
 * @param socialCard whether a social card is wanted as well
 */
public record Wish(int pictures, boolean socialCard) {
    /** As many as the post bears, and a social card. */
    public static final Wish OPEN = new Wish(-1, true);

    public Wish {
        if (pictures < -1 || pictures > 40) {
            throw new IllegalArgumentException("pictures must be 0 to 40, or be left out");
        }
    }
}
