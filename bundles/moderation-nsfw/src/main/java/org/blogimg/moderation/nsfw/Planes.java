package org.blogimg.moderation.nsfw;

/**
 * Channels, each a square of cells in an array of its own, row by row. After each row stands one cell more, whose value
 * means nothing: so the cells around a cell are found by one shift of the whole array.
 */
record Planes(int side, float[][] data) {
    static int length(int side) {
        return side * (side + 1);
    }

    int channels() {
        return data.length;
    }

    /** Nothing stands beyond the right edge, and so before the left one. */
    static void clearEdge(int side, float[] plane) {
        for (int at = side; at < plane.length; at += side + 1) {
            plane[at] = 0;
        }
    }

    static float mean(int side, float[] plane) {
        float sum = 0;
        for (int at = 0; at < plane.length; at++) {
            sum += at % (side + 1) < side ? plane[at] : 0;
        }
        return sum / (side * side);
    }

    @Override
    public String toString() {
        return "Planes[" + channels() + " of " + side + "]";
    }
}
