package org.blogimg.image.sdwebui;

import org.blogimg.api.image.ImageRequest;

/** Width and height as the model draws them best: the shape that is wished, at the area that it was trained on. */
record Frame(int width, int height) {
    private static final int STEP = 64;
    private static final int FARTHEST = 2;

    static Frame near(ImageRequest request, int side) {
        double shape = Math.sqrt((double) request.width() / request.height());
        return new Frame(rounded(side * shape, side), rounded(side / shape, side));
    }

    private static int rounded(double wished, int side) {
        double kept = Math.min(Math.max(wished, side / (double) FARTHEST), side * (double) FARTHEST);
        return Math.max(1, (int) Math.round(kept / STEP)) * STEP;
    }
}
