package org.blogimg.image.sketch;

import java.awt.Color;

/** Arithmetic on colours. Mixing and matching is done in OKLab, where equal steps look equal. */
final class Tint {
    private Tint() {}

    /** Lightness 0 to 1, then the two opponent axes, about -0.4 to 0.4. */
    record Lab(double l, double a, double b) {
        double chroma() {
            return StrictMath.hypot(a, b);
        }

        double hue() {
            return StrictMath.atan2(b, a);
        }
    }

    static Lab lab(int rgb) {
        double r = linear((rgb >> 16) & 255);
        double g = linear((rgb >> 8) & 255);
        double b = linear(rgb & 255);
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new Lab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    static int rgb(Lab c) {
        double l = cube(c.l + 0.3963377774 * c.a + 0.2158037573 * c.b);
        double m = cube(c.l - 0.1055613458 * c.a - 0.0638541728 * c.b);
        double s = cube(c.l - 0.0894841775 * c.a - 1.2914855480 * c.b);
        int red = gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return (red << 16) | (green << 8) | blue;
    }

    static Color colour(int rgb, int alpha) {
        return new Color((rgb & 0xFFFFFF) | (alpha << 24), true);
    }

    /** The colour {@code part} of the way from one to the other. */
    static int mix(int from, int to, double part) {
        Lab a = lab(from);
        Lab b = lab(to);
        return rgb(new Lab(a.l + (b.l - a.l) * part, a.a + (b.a - a.a) * part, a.b + (b.b - a.b) * part));
    }

    /** The same colour at another lightness. */
    static int lightness(int rgb, double l) {
        Lab c = lab(rgb);
        return rgb(new Lab(Math.max(0, Math.min(1, l)), c.a, c.b));
    }

    static int lighter(int rgb, double by) {
        return lightness(rgb, lab(rgb).l + by);
    }

    /** Contrast by WCAG 2: 1 to 21. */
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int gamma(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
