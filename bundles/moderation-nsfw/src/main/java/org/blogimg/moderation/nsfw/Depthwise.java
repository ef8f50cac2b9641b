package org.blogimg.moderation.nsfw;

import java.util.Arrays;

/**
 * A layer over three by three cells, each channel by itself. At a stride of one the edge is padded on all sides; at a
 * stride of two below and to the right only, as the model was trained.
 */
record Depthwise(float[][] rows, float[] bias, int stride, float cut) {
    static final int PARTS = 9;
    private static final int WIDTH = 3;

    static Depthwise of(Weights weights, String name, int stride, float cut) {
        Folded folded = Folded.of(weights, name + "_depthwise/depthwise_kernel", name + "_depthwise_BN");
        return new Depthwise(folded.rows(), folded.bias(), stride, cut);
    }

    int channels() {
        return bias.length;
    }

    int outSide(int side) {
        return side / stride;
    }

    /**
     * One channel.
     *
     * @param around nine planes to write to; the first nine of whatever
     */
    void into(int channel, float[] in, Planes around, float[] out) {
        int side = around.side();
        Planes.clearEdge(side, in);
        for (int part = 0; part < PARTS; part++) {
            int shift = (part / WIDTH - 1) * (side + 1) + part % WIDTH - 1;
            shift(in, shift, around.data()[part]);
        }
        float[] all = stride == 1 ? out : in;
        Sums.ofNine(bias[channel], around.data(), rows[channel], all);
        if (stride > 1) {
            halve(side, all, out);
        }
        Sums.cut(out, cut);
    }

    /** Each cell gets what stands that far behind it; nothing where nothing stands. */
    private static void shift(float[] in, int by, float[] out) {
        if (by >= 0) {
            System.arraycopy(in, by, out, 0, in.length - by);
            Arrays.fill(out, in.length - by, in.length, 0);
        } else {
            Arrays.fill(out, 0, -by, 0);
            System.arraycopy(in, 0, out, -by, in.length + by);
        }
    }

    /** Every other cell, beginning with the second. */
    private static void halve(int side, float[] in, float[] out) {
        int half = side / 2;
        for (int y = 0; y < half; y++) {
            int from = (2 * y + 1) * (side + 1) + 1;
            int to = y * (half + 1);
            for (int x = 0; x < half; x++) {
                out[to + x] = in[from + 2 * x];
            }
        }
    }

    @Override
    public String toString() {
        return "Depthwise[" + channels() + " channels]";
    }
}
