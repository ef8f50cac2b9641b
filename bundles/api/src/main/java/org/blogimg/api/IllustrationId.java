package org.blogimg.api;

/** Names one illustration: an owner's order for the pictures of one post. Opaque: nothing may be read out of it. */
public record IllustrationId(String value) {
    public IllustrationId {
        Names.check("illustration id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
