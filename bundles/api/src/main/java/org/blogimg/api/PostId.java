package org.blogimg.api;

/** Names one post. Opaque: nothing may be read out of it. */
public record PostId(String value) {
    public PostId {
        Names.check("post id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
