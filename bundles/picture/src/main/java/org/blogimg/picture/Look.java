package org.blogimg.picture;

import org.jspecify.annotations.Nullable;

/**
 * What one look at the pixels tells, which chooses the kind of file.
 *
 * @param alpha some pixel lets through
 * @param grey no pixel has a colour
 * @param palette the colours where they are few enough for an index, else null
 */
record Look(boolean alpha, boolean grey, @Nullable Palette palette) {
    static Look at(Pixels pixels) {
        int[] argb = pixels.argb();
        int all = 0xFF000000;
        boolean grey = true;
        Palette palette = new Palette();
        int last = ~argb[0];
        for (int pixel : argb) {
            if (pixel == last) {
                continue;
            }
            all &= pixel;
            grey &= (pixel >> 16 & 0xFF) == (pixel & 0xFF) && (pixel >> 8 & 0xFF) == (pixel & 0xFF);
            palette.add(pixel);
            last = pixel;
        }
        return new Look(all >>> 24 != 0xFF, grey, palette.overflown() ? null : palette);
    }
}
