package org.blogimg.moderation.nsfw;

/** A layer whose normalisation is folded into its weights: weights, what is added to each channel, and where it is cut. */
record Layer(float[] weights, float[] bias, float cut) {
    private static final double EPSILON = 0.001;
    static final float UNCUT = Float.POSITIVE_INFINITY;

    /** The normalisation of a layer whose channels lie side by side in its weights. */
    static Layer normalised(Weights weights, String kernel, String normal, float cut) {
        float[] given = weights.get(kernel);
        float[] gamma = weights.get(normal + "/gamma");
        float[] beta = weights.get(normal + "/beta");
        float[] mean = weights.get(normal + "/moving_mean");
        float[] variance = weights.get(normal + "/moving_variance");
        int channels = gamma.length;
        float[] scaled = new float[given.length];
        float[] bias = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            double factor = gamma[channel] / Math.sqrt(variance[channel] + EPSILON);
            bias[channel] = (float) (beta[channel] - mean[channel] * factor);
            for (int at = channel; at < given.length; at += channels) {
                scaled[at] = (float) (given[at] * factor);
            }
        }
        return new Layer(scaled, bias, cut);
    }

    int channels() {
        return bias.length;
    }

    /** A layer over each cell by itself. */
    Grid pointwise(Grid in) {
        Grid out = Grid.empty(in.side(), channels());
        for (int cell = 0; cell < in.cells(); cell++) {
            int to = cell * channels();
            System.arraycopy(bias, 0, out.data(), to, channels());
            add(in.data(), cell * in.channels(), in.channels(), out.data(), to);
            cut(out.data(), to);
        }
        return out;
    }

    /** A layer over three by three cells that mixes their channels. */
    Grid convolved(Grid in, int stride) {
        Window window = new Window(in.side(), stride);
        Grid out = Grid.empty(window.outSide(), channels());
        for (int cell = 0; cell < out.cells(); cell++) {
            int to = cell * channels();
            System.arraycopy(bias, 0, out.data(), to, channels());
            float[] seen = window.seen(in, cell);
            add(seen, 0, seen.length, out.data(), to);
            cut(out.data(), to);
        }
        return out;
    }

    /** A layer over three by three cells, each channel by itself. */
    Grid depthwise(Grid in, int stride) {
        Window window = new Window(in.side(), stride);
        Grid out = Grid.empty(window.outSide(), channels());
        for (int cell = 0; cell < out.cells(); cell++) {
            int to = cell * channels();
            System.arraycopy(bias, 0, out.data(), to, channels());
            for (int part = 0; part < Window.PARTS; part++) {
                int from = window.from(cell, part);
                if (from >= 0) {
                    each(in.data(), from * channels(), part * channels(), out.data(), to);
                }
            }
            cut(out.data(), to);
        }
        return out;
    }

    /** A layer over all there is. */
    float[] dense(float[] in) {
        float[] out = bias.clone();
        add(in, 0, in.length, out, 0);
        cut(out, 0);
        return out;
    }

    /**
     * The hot loop: four values at a time, so that a sum is read and written once for four; the compiler makes vectors of
     * it as long as it walks the arrays in step.
     */
    private void add(float[] in, int from, int count, float[] out, int to) {
        int channels = channels();
        int i = 0;
        for (; i + 3 < count; i += 4) {
            float a = in[from + i];
            float b = in[from + i + 1];
            float c = in[from + i + 2];
            float d = in[from + i + 3];
            int first = i * channels;
            int second = first + channels;
            int third = second + channels;
            int fourth = third + channels;
            for (int channel = 0; channel < channels; channel++) {
                out[to + channel] += a * weights[first + channel]
                        + b * weights[second + channel]
                        + c * weights[third + channel]
                        + d * weights[fourth + channel];
            }
        }
        for (; i < count; i++) {
            float value = in[from + i];
            int weight = i * channels;
            for (int channel = 0; channel < channels; channel++) {
                out[to + channel] += value * weights[weight + channel];
            }
        }
    }

    private void each(float[] in, int from, int weight, float[] out, int to) {
        for (int channel = 0; channel < channels(); channel++) {
            out[to + channel] += in[from + channel] * weights[weight + channel];
        }
    }

    private void cut(float[] out, int to) {
        if (cut < UNCUT) {
            for (int at = to; at < to + channels(); at++) {
                out[at] = Math.min(cut, Math.max(0, out[at]));
            }
        }
    }

    @Override
    public String toString() {
        return "Layer[" + weights.length + " weights, " + bias.length + " channels]";
    }
}
