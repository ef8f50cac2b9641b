package org.blogimg.moderation.nsfw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * MobileNetV2 (arXiv 1801.04381) with three dense layers on top, as the package nsfwjs carries it, forward only. Keeps
 * nothing between calls.
 */
final class MobileNet {
    static final int SIDE = 224;
    private static final int COLOURS = 3;
    private static final float SIX = 6;
    private static final float MOST = Float.MAX_VALUE;
    private static final int BLOCKS = 16;
    private static final Set<Integer> HALVING = Set.of(1, 3, 6, 13);

    private final Layer first;
    private final List<Block> blocks = new ArrayList<>();
    private final Layer last;
    private final List<Layer> dense = new ArrayList<>();

    MobileNet(Weights weights) {
        first = Layer.normalised(weights, "Conv1/kernel", "bn_Conv1", SIX);
        for (int block = 0; block <= BLOCKS; block++) {
            blocks.add(Block.of(weights, block));
        }
        last = Layer.normalised(weights, "Conv_1/kernel", "Conv_1_bn", SIX);
        for (int layer = 1; layer <= 3; layer++) {
            String name = "dense_" + layer;
            float cut = layer == 3 ? Layer.UNCUT : MOST;
            dense.add(new Layer(weights.get(name + "/kernel"), weights.get(name + "/bias"), cut));
        }
    }

    /** @param picture red, green and blue of each cell, 0 to 1 */
    Scores scores(float[] picture) {
        Grid grid = first.convolved(new Grid(SIDE, COLOURS, picture), 2);
        for (Block block : blocks) {
            grid = block.on(grid);
        }
        float[] values = last.pointwise(grid).means();
        for (Layer layer : dense) {
            values = layer.dense(values);
        }
        return Scores.of(values);
    }

    /** Widens, looks around, narrows; where shape and width stay the same, what came in is added. */
    private record Block(List<Layer> widen, Layer around, int stride, Layer narrow) {
        static Block of(Weights weights, int number) {
            String name = number == 0 ? "expanded_conv" : "block_" + number;
            return new Block(
                    number == 0 ? List.of() : List.of(conv(weights, name + "_expand", SIX)),
                    Layer.normalised(weights, name + "_depthwise/depthwise_kernel", name + "_depthwise_BN", SIX),
                    HALVING.contains(number) ? 2 : 1,
                    conv(weights, name + "_project", Layer.UNCUT));
        }

        private static Layer conv(Weights weights, String name, float cut) {
            return Layer.normalised(weights, name + "/kernel", name + "_BN", cut);
        }

        Grid on(Grid in) {
            Grid wide = widen.isEmpty() ? in : widen.get(0).pointwise(in);
            Grid out = narrow.pointwise(around.depthwise(wide, stride));
            return stride == 1 && out.channels() == in.channels() ? out.plus(in) : out;
        }
    }
}
