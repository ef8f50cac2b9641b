package org.blogimg.moderation.nsfw;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The model's weights as {@code src/pack} wrote them: a byte each, with the least value and the step of each part. */
final class Weights {
    private final Map<String, float[]> parts = new HashMap<>();

    private Weights() {}

    static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.bin")) {
            if (in == null) {
                throw new IllegalStateException("weights.bin is missing from the bundle");
            }
            return read(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Weights read(DataInputStream in) throws IOException {
        Weights weights = new Weights();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] steps = new byte[in.readInt()];
            double least = in.readDouble();
            double step = in.readDouble();
            in.readFully(steps);
            float[] values = new float[steps.length];
            for (int i = 0; i < steps.length; i++) {
                values[i] = (float) (least + step * Byte.toUnsignedInt(steps[i]));
            }
            weights.parts.put(name, values);
        }
        return weights;
    }

    float[] get(String name) {
        float[] values = parts.get(name);
        if (values == null) {
            throw new IllegalStateException("weights.bin has no " + name);
        }
        return values;
    }
}
