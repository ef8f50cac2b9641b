package org.blogimg.image.sketch;

/**
 * A curated set of colours.
 *
 * @param sky what most of the picture is
 * @param haze near the sky: arches, clouds, far things
 * @param ground what things stand on
 * @param ink the darkest
 * @param light the lightest
 * @param a the loudest accent
 * @param b the second accent, warm where the first is cool
 * @param c the third, quiet
 * @param leaf what grows
 */
record Palette(String name, int sky, int haze, int ground, int ink, int light, int a, int b, int c, int leaf) {

    int of(Tone tone) {
        return switch (tone) {
            case SKY -> sky;
            case HAZE -> haze;
            case FAR -> Tint.mix(haze, ground, 0.22);
            case MID -> Tint.mix(haze, ground, 0.48);
            case NEAR -> Tint.mix(haze, ground, 0.76);
            case GROUND -> ground;
            case DEEP -> Tint.mix(ground, ink, 0.45);
            case INK -> ink;
            case LIGHT -> light;
            case A -> a;
            case B -> b;
            case C -> c;
            case LEAF -> leaf;
            case LEAF_DARK -> Tint.mix(leaf, ink, 0.35);
        };
    }

    /** The lightest or the darkest, whichever can be read better on {@code back}. */
    int readableOn(int back) {
        return Tint.contrast(light, back) > Tint.contrast(ink, back) ? light : ink;
    }

    /** The accent that stands out most from {@code back}. */
    int accentOn(int back) {
        int best = a;
        for (int accent : new int[] {a, b, c}) {
            if (Tint.contrast(accent, back) > Tint.contrast(best, back) + 0.8) {
                best = accent;
            }
        }
        return best;
    }
}
