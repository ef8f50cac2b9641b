package org.blogimg.moderation.nsfw;

/**
 * Three by three cells around each cell of the result. At a stride of one the edge is padded on all sides; at a stride of
 * two below and to the right only, as the model was trained.
 */
record Window(int side, int stride) {
    static final int PARTS = 9;
    private static final int WIDTH = 3;

    int outSide() {
        return stride == 1 ? side : (side + 1 - WIDTH) / stride + 1;
    }

    /** The cell that stands at that part of the window; -1 beyond the edge. */
    int from(int cell, int part) {
        int before = stride == 1 ? 1 : 0;
        int x = cell % outSide() * stride + part % WIDTH - before;
        int y = cell / outSide() * stride + part / WIDTH - before;
        return x < 0 || y < 0 || x >= side || y >= side ? -1 : y * side + x;
    }

    /** What stands in the window, cell by cell; nothing beyond the edge. */
    float[] seen(Grid in, int cell) {
        int channels = in.channels();
        float[] seen = new float[PARTS * channels];
        for (int part = 0; part < PARTS; part++) {
            int from = from(cell, part);
            if (from >= 0) {
                System.arraycopy(in.data(), from * channels, seen, part * channels, channels);
            }
        }
        return seen;
    }
}
