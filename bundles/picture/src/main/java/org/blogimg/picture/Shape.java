package org.blogimg.picture;

/**
 * The proportion that a picture is to have; what stands over is cut off evenly on both sides.
 *
 * @param width against {@code height}; both 0 for any proportion
 */
public record Shape(int width, int height) {
    /** As it came. */
    public static final Shape ANY = new Shape(0, 0);

    /** Who comes as near as this is left alone: whole pixels never meet a proportion exactly. */
    private static final double NEAR = 0.01;

    public Shape {
        if (width < 0 || height < 0 || (width == 0) != (height == 0)) {
            throw new IllegalArgumentException("a shape has a width and a height");
        }
    }

    /** The largest part from the middle that has this shape. */
    Pixels cut(Pixels whole) {
        if (width == 0) {
            return whole;
        }
        double wanted = (double) width / height;
        double is = (double) whole.width() / whole.height();
        if (Math.abs(is / wanted - 1) <= NEAR) {
            return whole;
        }
        return is > wanted
                ? whole.middle(Math.max(1, (int) Math.round(whole.height() * wanted)), whole.height())
                : whole.middle(whole.width(), Math.max(1, (int) Math.round(whole.width() / wanted)));
    }
}
