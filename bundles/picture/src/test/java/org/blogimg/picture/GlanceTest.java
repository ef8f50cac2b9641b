package org.blogimg.picture;

import java.awt.image.BufferedImage;

import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.ScreenedPicture;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What moderators are given to look at. */
final class GlanceTest {
    private static final SourceType SOURCE = SourceType.TRAINED_ALGORITHMIC_MEDIA;

    @Test
    void aGlanceShouldBeTheSmallestSizeThatShowsEnough() throws Exception {
        assertSize(640, 360, Made.drawing(1_600, 900));
        assertSize(640, 640, Made.photo(1_024, 1_024));
        assertSize(300, 200, Made.photo(300, 200));
    }

    @Test
    void aGlanceShouldShowThePictureThatIsKept() throws Exception {
        BufferedImage drawing = Made.drawing(600, 400);
        ScreenedPicture seen = at(drawing);
        int[] pixels = seen.pixels();
        for (int y = 0; y < 400; y += 7) {
            for (int x = 0; x < 600; x += 7) {
                assertEquals(drawing.getRGB(x, y) & 0xFFFFFF, pixels[y * 600 + x] & 0xFFFFFF);
            }
        }
        assertEquals(clean(drawing).perceptualHash(), seen.perceptualHash());
        assertEquals(SOURCE, seen.source());
    }

    @Test
    void whatIsTransparentShouldStandOnWhite() throws Exception {
        BufferedImage hole = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        hole.setRGB(0, 0, 0xFF102030);
        int[] pixels = at(hole).pixels();
        assertEquals(0x102030, pixels[0] & 0xFFFFFF);
        assertEquals(0xFFFFFF, pixels[65] & 0xFFFFFF);
    }

    @Test
    void aNarrowStripShouldBeSeenWithinBounds() throws Exception {
        ScreenedPicture seen = at(Made.drawing(40, 6_000));
        assertTrue(seen.height() <= ScreenedPicture.LONGEST_SIDE, seen.toString());
        assertEquals(8, seen.width());
    }

    private static void assertSize(int width, int height, BufferedImage image) throws Exception {
        ScreenedPicture seen = at(image);
        assertEquals(width + " x " + height, seen.width() + " x " + seen.height());
    }

    private static ScreenedPicture at(BufferedImage image) throws Exception {
        return Glance.at(clean(image), SOURCE);
    }

    private static CleanPicture clean(BufferedImage image) throws Exception {
        return Cleaning.clean(Made.png(image));
    }
}
