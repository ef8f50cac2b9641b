package org.blogimg.moderation.nsfw;

import java.util.Arrays;

/**
 * The hot loops. HotSpot makes vectors of a loop over floats only where each array is walked from its beginning in the same
 * step: with an offset that is not a constant, or eight terms at once, it is a quarter as fast (measured on JDK 17). So each
 * channel is an array of its own, and its length is the length of the loop.
 */
final class Sums {
    private static final int AT_ONCE = 4;
    private static final int ROW = 3;

    private Sums() {}

    static int rounded(int count) {
        return (count + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
    }

    /** The start, and each plane by its weight. */
    static void of(float start, float[][] planes, float[] weights, float[] out) {
        Arrays.fill(out, start);
        add(planes, weights, out);
    }

    static void add(float[][] planes, float[] weights, float[] out) {
        for (int at = 0; at < weights.length; at += AT_ONCE) {
            four(planes, weights, at, out);
        }
    }

    /** The start, and nine planes, by three at once: no zeros are added. */
    static void ofNine(float start, float[][] planes, float[] weights, float[] out) {
        Arrays.fill(out, start);
        for (int at = 0; at < ROW * ROW; at += ROW) {
            three(planes, weights, at, out);
        }
    }

    private static void four(float[][] planes, float[] weights, int at, float[] out) {
        float[] first = planes[at];
        float[] second = planes[at + 1];
        float[] third = planes[at + 2];
        float[] fourth = planes[at + 3];
        float a = weights[at];
        float b = weights[at + 1];
        float c = weights[at + 2];
        float d = weights[at + 3];
        for (int i = 0; i < out.length; i++) {
            out[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }

    private static void three(float[][] planes, float[] weights, int at, float[] out) {
        float[] first = planes[at];
        float[] second = planes[at + 1];
        float[] third = planes[at + 2];
        float a = weights[at];
        float b = weights[at + 1];
        float c = weights[at + 2];
        for (int i = 0; i < out.length; i++) {
            out[i] += a * first[i] + b * second[i] + c * third[i];
        }
    }

    static void plus(float[] out, float[] other) {
        for (int i = 0; i < out.length; i++) {
            out[i] += other[i];
        }
    }

    /** Nothing below zero, nothing above. */
    static void cut(float[] out, float most) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(most, Math.max(0, out[i]));
        }
    }
}
