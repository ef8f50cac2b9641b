package org.blogimg.moderation.nsfw;

/** A layer over each cell by itself: every channel that comes out is a sum over those that come in. */
record Pointwise(float[][] rows, float[] bias, float cut) {
    static final float UNCUT = Float.POSITIVE_INFINITY;

    static Pointwise of(Weights weights, String kernel, String normal, float cut) {
        Folded folded = Folded.of(weights, kernel, normal);
        return new Pointwise(folded.rows(), folded.bias(), cut);
    }

    int channels() {
        return bias.length;
    }

    /** One channel. */
    void into(int channel, Planes in, float[] out) {
        Sums.of(bias[channel], in.data(), rows[channel], out);
        if (cut < UNCUT) {
            Sums.cut(out, cut);
        }
    }

    Planes on(Planes in, Scratch scratch) {
        Planes out = scratch.planes(in.side(), channels());
        for (int channel = 0; channel < channels(); channel++) {
            into(channel, in, out.data()[channel]);
        }
        return out;
    }

    /** One number for each channel. */
    float[] means(Planes in, Scratch scratch) {
        float[] means = new float[channels()];
        float[] plane = scratch.plane(in.side());
        for (int channel = 0; channel < channels(); channel++) {
            into(channel, in, plane);
            means[channel] = Planes.mean(in.side(), plane);
        }
        scratch.back(in.side(), plane);
        return means;
    }

    @Override
    public String toString() {
        return "Pointwise[" + channels() + " channels]";
    }
}
