package org.blogimg.picture;

/** The brightness-and-colour form that Adobe stores four inks in. */
final class Ycc {
    private Ycc() {}

    /** In place: brightness, blueness, redness, black become cyan, magenta, yellow, black with 255 for no ink. */
    static void toInverted(byte[] ycck) {
        for (int i = 0; i + 3 < ycck.length; i += 4) {
            float bright = ycck[i] & 0xFF;
            float blueness = (ycck[i + 1] & 0xFF) - 128;
            float redness = (ycck[i + 2] & 0xFF) - 128;
            ycck[i] = inverted(bright + 1.402f * redness);
            ycck[i + 1] = inverted(bright - 0.344136f * blueness - 0.714136f * redness);
            ycck[i + 2] = inverted(bright + 1.772f * blueness);
        }
    }

    private static byte inverted(float value) {
        return (byte) (255 - Math.min(255, Math.max(0, Math.round(value))));
    }
}
