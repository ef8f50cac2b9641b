package org.blogimg.admission.internal;

/**
 * How much of a jar is looked at.
 *
 * @param packed bytes of the file
 * @param unpacked bytes of all entries
 * @param entries how many
 */
record Bounds(long packed, long unpacked, int entries) {
    private static final long MEGABYTE = 1024 * 1024;
    private static final int ENTRIES = 10_000;
    private static final int GROWTH = 6;

    static Bounds ofMegabytes(int packed) {
        if (packed < 1) {
            throw new IllegalArgumentException("jar_megabytes is below 1: " + packed);
        }
        return new Bounds(packed * MEGABYTE, packed * MEGABYTE * GROWTH, ENTRIES);
    }
}
