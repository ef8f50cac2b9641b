package org.blogimg.moderation.nsfw;

/** A square of cells, each with its channels side by side. */
record Grid(int side, int channels, float[] data) {
    static Grid empty(int side, int channels) {
        return new Grid(side, channels, new float[side * side * channels]);
    }

    int cells() {
        return side * side;
    }

    Grid plus(Grid other) {
        Grid sum = empty(side, channels);
        for (int i = 0; i < data.length; i++) {
            sum.data[i] = data[i] + other.data[i];
        }
        return sum;
    }

    /** One mean for each channel. */
    float[] means() {
        float[] means = new float[channels];
        for (int at = 0; at < data.length; at += channels) {
            for (int channel = 0; channel < channels; channel++) {
                means[channel] += data[at + channel];
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            means[channel] /= cells();
        }
        return means;
    }

    @Override
    public String toString() {
        return "Grid[" + side + " x " + side + " x " + channels + "]";
    }
}
