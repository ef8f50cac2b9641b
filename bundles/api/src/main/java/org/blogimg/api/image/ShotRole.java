package org.blogimg.api.image;

/** What a picture is for, and with it the shape it has unless the owner says otherwise. */
public enum ShotRole {
    /** Opens the post. */
    HERO(1600, 900),
    /** Stands in the text, at a section. */
    INLINE(1280, 960),
    /** What a link to the post shows elsewhere: the size that the networks ask for, with the title set in it. */
    SOCIAL_CARD(1200, 630);

    private final int width;
    private final int height;

    ShotRole(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Pixels. */
    public int width() {
        return width;
    }

    /** Pixels. */
    public int height() {
        return height;
    }
}
