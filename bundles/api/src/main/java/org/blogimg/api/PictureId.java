package org.blogimg.api;

/** Names one picture. Opaque: nothing may be read out of it. */
public record PictureId(String value) {
    public PictureId {
        Names.check("picture id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
