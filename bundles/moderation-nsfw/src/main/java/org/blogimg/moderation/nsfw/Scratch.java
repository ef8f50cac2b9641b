package org.blogimg.moderation.nsfw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Arrays for one picture on its way through the model, used again and again. For one thread at a time. */
final class Scratch {
    private final Map<Integer, Deque<float[]>> free = new HashMap<>();

    /** Holds whatever was left in it. */
    float[] plane(int side) {
        float[] left = of(side).poll();
        return left == null ? new float[Planes.length(side)] : left;
    }

    Planes planes(int side, int channels) {
        float[][] data = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            data[channel] = plane(side);
        }
        return new Planes(side, data);
    }

    void back(int side, float[] plane) {
        of(side).push(plane);
    }

    void back(Planes planes) {
        for (float[] plane : planes.data()) {
            back(planes.side(), plane);
        }
    }

    private Deque<float[]> of(int side) {
        return free.computeIfAbsent(side, unknown -> new ArrayDeque<>());
    }

    /** What lies here, in bytes. */
    long bytes() {
        return free.values().stream()
                .flatMap(Deque::stream)
                .mapToLong(plane -> (long) plane.length * Float.BYTES)
                .sum();
    }
}
