package org.blogimg.picture;

/**
 * How large things may be. All but the last two are held before any decoder sees the bytes.
 *
 * @param bytes of the file
 * @param pixels of the picture
 * @param side the longer side in pixels
 * @param inflated bytes of packed text and colour profile, unpacked
 * @param chunks parts of the file, without those that hold pixels in useful amounts
 * @param frames of an animation, of which the first is taken
 * @param keptPixels a larger picture is halved on its way in: no blog shows more
 * @param memory bytes that all pictures in work may take together; one that does not fit waits
 */
public record Bounds(
        int bytes, long pixels, int side, int inflated, int chunks, int frames, long keptPixels, long memory) {
    private static final int MIB = 1024 * 1024;

    /** The product's limits. */
    public static final Bounds STANDARD =
            new Bounds(20_000_000, 40_000_000, 12_000, MIB, 1_000, 200, 16_000_000, 320L * MIB);

    void holdSize(int width, int height) throws Refusal {
        if (width < 1 || height < 1) {
            throw Refusal.broken("it has no width or no height");
        }
        if (width > side || height > side || (long) width * height > pixels) {
            throw new Refusal(
                    RefusedPicture.Why.TOO_LARGE,
                    "The picture has " + width + " x " + height + " pixels. At most " + pixels / 1_000_000
                            + " million are taken, and " + side + " on a side; make it smaller and try again.");
        }
    }

    void holdChunks(int count) throws Refusal {
        if (count > chunks) {
            throw Refusal.bomb("its file has more than " + chunks + " parts");
        }
    }

    void holdFrames(long count) throws Refusal {
        if (count > frames) {
            throw Refusal.bomb("it is an animation of more than " + frames + " frames");
        }
    }
}
