package org.blogimg.api;

/** Names one order of a pack of credits. Opaque: nothing may be read out of it. */
public record OrderId(String value) {
    public OrderId {
        Names.check("order id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
