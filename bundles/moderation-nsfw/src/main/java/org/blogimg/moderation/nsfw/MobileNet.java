package org.blogimg.moderation.nsfw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * MobileNetV2 (arXiv 1801.04381) with three dense layers on top, as the package nsfwjs carries it, forward only. Keeps
 * nothing of a picture between calls but the arrays that it was computed in.
 */
final class MobileNet {
    static final int SIDE = 224;
    private static final int COLOURS = 3;
    private static final int HALF = SIDE / 2;
    private static final float SIX = 6;
    private static final float MOST = Float.MAX_VALUE;
    private static final int BLOCKS = 16;
    private static final Set<Integer> HALVING = Set.of(1, 3, 6, 13);
    /** So many pictures at once find arrays that were used before; each set has 8 MB. */
    private static final int KEPT = 2;

    private final BlockingQueue<Scratch> scratches = new ArrayBlockingQueue<>(KEPT);
    private final Pointwise first;
    private final List<Block> blocks = new ArrayList<>();
    private final Pointwise last;
    private final List<Dense> dense = new ArrayList<>();

    MobileNet(Weights weights) {
        first = Pointwise.of(weights, "Conv1/kernel", "bn_Conv1", SIX);
        for (int block = 0; block <= BLOCKS; block++) {
            blocks.add(Block.of(weights, block));
        }
        last = Pointwise.of(weights, "Conv_1/kernel", "Conv_1_bn", SIX);
        for (int layer = 1; layer <= 3; layer++) {
            float cut = layer == 3 ? Pointwise.UNCUT : MOST;
            dense.add(Dense.of(weights, "dense_" + layer, cut));
        }
    }

    /** @param picture red, green and blue of each cell, 0 to 1 */
    Scores scores(float[] picture) {
        Scratch kept = scratches.poll();
        Scratch scratch = kept == null ? new Scratch() : kept;
        try {
            return scores(picture, scratch);
        } finally {
            keep(scratch);
        }
    }

    /** Where more pictures came at once than are provided for, the arrays are let go. */
    @SuppressWarnings("ReturnValueIgnored")
    private void keep(Scratch scratch) {
        scratches.offer(scratch);
    }

    /** What is kept between pictures, in bytes. */
    long kept() {
        return scratches.stream().mapToLong(Scratch::bytes).sum();
    }

    private Scores scores(float[] picture, Scratch scratch) {
        Planes windows = windows(picture, scratch);
        Planes planes = first.on(windows, scratch);
        scratch.back(windows);
        for (Block block : blocks) {
            planes = block.on(planes, scratch);
        }
        float[] values = last.means(planes, scratch);
        scratch.back(planes);
        for (Dense layer : dense) {
            values = layer.on(values);
        }
        return Scores.of(values);
    }

    /** For each cell of the first layer the three by three cells that it sees, every other one: a plane for each of them. */
    private static Planes windows(float[] picture, Scratch scratch) {
        Planes windows = scratch.planes(HALF, Sums.rounded(Depthwise.PARTS * COLOURS));
        for (float[] plane : windows.data()) {
            Arrays.fill(plane, 0);
        }
        for (int at = 0; at < Depthwise.PARTS * COLOURS; at++) {
            int part = at / COLOURS;
            seen(picture, new Part(part % 3, part / 3, at % COLOURS), windows.data()[at]);
        }
        return windows;
    }

    /** A place in the window, and a colour. */
    private record Part(int x, int y, int colour) {}

    private static void seen(float[] picture, Part part, float[] plane) {
        int wide = part.x() == 2 ? HALF - 1 : HALF;
        int high = part.y() == 2 ? HALF - 1 : HALF;
        for (int y = 0; y < high; y++) {
            int from = ((2 * y + part.y()) * SIDE + part.x()) * COLOURS + part.colour();
            for (int x = 0; x < wide; x++) {
                plane[y * (HALF + 1) + x] = picture[from + 2 * x * COLOURS];
            }
        }
    }

    /** Widens, looks around, narrows; where shape and width stay the same, what came in is added. */
    private record Block(List<Pointwise> widen, Depthwise around, Pointwise narrow) {
        static Block of(Weights weights, int number) {
            String name = number == 0 ? "expanded_conv" : "block_" + number;
            return new Block(
                    number == 0 ? List.of() : List.of(conv(weights, name + "_expand", SIX)),
                    Depthwise.of(weights, name, HALVING.contains(number) ? 2 : 1, SIX),
                    conv(weights, name + "_project", Pointwise.UNCUT));
        }

        private static Pointwise conv(Weights weights, String name, float cut) {
            return Pointwise.of(weights, name + "/kernel", name + "_BN", cut);
        }

        /** Takes the planes that come in. */
        Planes on(Planes in, Scratch scratch) {
            Planes seen = seen(in, scratch);
            Planes out = narrow.on(seen, scratch);
            scratch.back(seen);
            if (around.stride() == 1 && out.channels() == in.channels()) {
                for (int channel = 0; channel < out.channels(); channel++) {
                    Sums.plus(out.data()[channel], in.data()[channel]);
                }
            }
            scratch.back(in);
            return out;
        }

        /** Channel by channel: what was widened is looked at while it is at hand, and never lies in memory as a whole. */
        private Planes seen(Planes in, Scratch scratch) {
            Planes seen = scratch.planes(around.outSide(in.side()), around.channels());
            Planes near = scratch.planes(in.side(), Depthwise.PARTS);
            float[] wide = scratch.plane(in.side());
            for (int channel = 0; channel < around.channels(); channel++) {
                float[] plane = widen.isEmpty() ? in.data()[channel] : wide;
                for (Pointwise layer : widen) {
                    layer.into(channel, in, plane);
                }
                around.into(channel, plane, near, seen.data()[channel]);
            }
            scratch.back(near);
            scratch.back(in.side(), wide);
            return seen;
        }
    }

    /** A layer over all there is: for each value that comes in the weights of all that come out. */
    private record Dense(float[][] columns, float[] bias, float cut) {
        static Dense of(Weights weights, String name, float cut) {
            float[] kernel = weights.get(name + "/kernel");
            float[] bias = weights.get(name + "/bias");
            float[][] columns = new float[kernel.length / bias.length][];
            for (int at = 0; at < columns.length; at++) {
                columns[at] = Arrays.copyOfRange(kernel, at * bias.length, (at + 1) * bias.length);
            }
            return new Dense(columns, bias, cut);
        }

        float[] on(float[] in) {
            float[] out = bias.clone();
            Sums.add(columns, in, out);
            if (cut < Pointwise.UNCUT) {
                Sums.cut(out, cut);
            }
            return out;
        }

        @Override
        public String toString() {
            return "Dense[" + bias.length + " channels]";
        }
    }
}
