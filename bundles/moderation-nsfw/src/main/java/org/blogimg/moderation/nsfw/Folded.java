package org.blogimg.moderation.nsfw;

/** A kernel with its normalisation folded in: weights as they came, and what is added to each channel. */
record Folded(float[] weights, float[] bias) {
    private static final double EPSILON = 0.001;

    /** The channels of what comes out lie side by side in the weights. */
    static Folded of(Weights weights, String kernel, String normal) {
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
        return new Folded(scaled, bias);
    }

    int channels() {
        return bias.length;
    }

    /** For each channel that comes out its weights, and zeros up to a multiple of what is summed at once. */
    float[][] rows() {
        int each = weights.length / channels();
        float[][] rows = new float[channels()][Sums.rounded(each)];
        for (int at = 0; at < weights.length; at++) {
            rows[at % channels()][at / channels()] = weights[at];
        }
        return rows;
    }

    @Override
    public String toString() {
        return "Folded[" + weights.length + " weights, " + channels() + " channels]";
    }
}
