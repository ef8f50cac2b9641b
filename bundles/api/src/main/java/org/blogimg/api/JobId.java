package org.blogimg.api;

/** Names one job: one shot on its way to a picture. Opaque: nothing may be read out of it. */
public record JobId(String value) {
    public JobId {
        Names.check("job id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
