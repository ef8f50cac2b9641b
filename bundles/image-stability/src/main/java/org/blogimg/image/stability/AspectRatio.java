package org.blogimg.image.stability;

import java.util.Comparator;
import java.util.List;

/** A shape that the API draws in. It takes no width or height; the house crops and scales what comes. */
record AspectRatio(int across, int up) {
    private static final List<AspectRatio> ALL = List.of(
            new AspectRatio(1, 1),
            new AspectRatio(5, 4),
            new AspectRatio(4, 5),
            new AspectRatio(3, 2),
            new AspectRatio(2, 3),
            new AspectRatio(16, 9),
            new AspectRatio(9, 16),
            new AspectRatio(21, 9),
            new AspectRatio(9, 21));

    /** The one of which least is cropped away. */
    static AspectRatio nearest(int width, int height) {
        double shape = (double) width / height;
        return ALL.stream()
                .min(Comparator.comparingDouble(ratio -> Math.abs(Math.log(shape * ratio.up / ratio.across))))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return across + ":" + up;
    }
}
