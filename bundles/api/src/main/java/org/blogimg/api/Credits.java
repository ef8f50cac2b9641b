package org.blogimg.api;

/** An amount of credits, the product's own unit of spending. Whole and never below zero. */
public record Credits(long amount) implements Comparable<Credits> {
    public static final Credits NONE = new Credits(0);

    public Credits {
        if (amount < 0) {
            throw new IllegalArgumentException("credits below zero: " + amount);
        }
    }

    public Credits plus(Credits other) {
        return new Credits(Math.addExact(amount, other.amount));
    }

    /** Fails when {@code other} is the larger: credits never go below zero. */
    public Credits minus(Credits other) {
        return new Credits(amount - other.amount);
    }

    public Credits times(int count) {
        return new Credits(Math.multiplyExact(amount, count));
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
