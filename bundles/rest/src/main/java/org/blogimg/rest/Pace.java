package org.blogimg.rest;

import java.util.function.LongSupplier;

/** So many a second, and some at once after a silence. */
final class Pace {
    private static final double NANOS = 1e9;

    private final double each;
    private final double most;
    private final LongSupplier nanos;
    private double left;
    private long before;

    Pace(int aSecond, int atOnce, LongSupplier nanos) {
        this.each = aSecond / NANOS;
        this.most = atOnce;
        this.nanos = nanos;
        this.left = atOnce;
        this.before = nanos.getAsLong();
    }

    synchronized boolean allows() {
        long now = nanos.getAsLong();
        left = Math.min(most, left + (now - before) * each);
        before = now;
        boolean allowed = left >= 1;
        left -= allowed ? 1 : 0;
        return allowed;
    }
}
