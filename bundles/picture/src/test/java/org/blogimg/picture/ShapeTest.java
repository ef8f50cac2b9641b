package org.blogimg.picture;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ShapeTest {
    /** Each pixel its own number. */
    private static Pixels numbered(int width, int height) {
        return new Pixels(width, height, IntStream.range(0, width * height).toArray());
    }

    @Test
    void aWiderPictureShouldLoseItsSides() {
        Pixels cut = new Shape(4, 3).cut(numbered(8, 3));
        assertEquals(4, cut.width());
        assertEquals(3, cut.height());
        assertEquals(2, cut.argb()[0]);
        assertEquals(2 * 8 + 5, cut.argb()[11]);
    }

    @Test
    void aHigherPictureShouldLoseTopAndBottom() {
        Pixels cut = new Shape(2, 1).cut(numbered(4, 6));
        assertEquals(4, cut.width());
        assertEquals(2, cut.height());
        assertEquals(2 * 4, cut.argb()[0]);
    }

    @Test
    void whatIsNearEnoughOrOfNoShapeShouldStayAsItIs() {
        Pixels near = numbered(1001, 750);
        assertSame(near, new Shape(4, 3).cut(near));
        assertSame(near, Shape.ANY.cut(near));
    }

    @Test
    void aSliverShouldKeepAPixel() {
        Pixels cut = new Shape(1, 4_000).cut(numbered(5, 5));
        assertEquals(1, cut.width());
    }

    @Test
    void halfAShapeShouldBeNone() {
        assertThrows(IllegalArgumentException.class, () -> new Shape(4, 0));
    }
}
