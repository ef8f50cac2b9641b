package org.blogimg.document;

/** A run of lines, both ends counted in. */
record Lines(int first, int last) {
    /** Whether something put after {@code line} would stand inside. */
    boolean parts(int line) {
        return first <= line && line < last;
    }
}
