package org.blogimg.api;

/** Names one shot of a plan. Opaque: nothing may be read out of it. */
public record ShotId(String value) {
    public ShotId {
        Names.check("shot id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
