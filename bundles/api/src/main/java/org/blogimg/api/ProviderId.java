package org.blogimg.api;

/** Names one provider of any port, such as {@code sketch} or {@code replicate}. Opaque: nothing may be read out of it. */
public record ProviderId(String value) {
    public ProviderId {
        Names.check("provider id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
