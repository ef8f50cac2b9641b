package org.blogimg.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which files come out, how sharp they are, and how their hash compares. */
final class SizesTest {
    @Test
    void renditionsShouldBeThoseBelowThePicturesOwnWidth() throws Exception {
        assertEquals(List.of(2000, 1600, 1024, 640, 320), widths(Made.drawing(2000, 400)));
        assertEquals(List.of(1600, 1024, 640, 320), widths(Made.drawing(1600, 900)));
        assertEquals(List.of(320), widths(Made.drawing(320, 240)));
        assertEquals(List.of(5), widths(Made.drawing(5, 400)));
        assertEquals(List.of(700, 640, 320), widths(Made.drawing(700, 1)));

        Encoded size = Cleaning.clean(Made.png(Made.drawing(1600, 900))).sizes().get(2);
        assertEquals(360, size.height());
        byte[] file = Made.bytes(size);
        assertEquals(file.length, size.length());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)), size.sha256());
        assertEquals(640, Made.read(size).getWidth());
    }

    @Test
    void drawingsShouldBecomePngAndPhotosJpeg() {
        assertEquals(PictureType.PNG, type(Made.png(Made.drawing(800, 600))));
        assertEquals(PictureType.JPEG, type(Made.png(Made.photo(800, 600))));
        assertEquals(PictureType.JPEG, type(Made.jpeg(Made.photo(800, 600))));
        assertEquals(PictureType.PNG, type(Made.gif(Made.drawing(200, 100))));
    }

    @Test
    void drawingShouldComeThroughWithoutAnyLoss() {
        for (BufferedImage image :
                List.of(Made.drawing(333, 217), fewColours(2), fewColours(3), fewColours(16), fewColours(200))) {
            BufferedImage clean = Made.read(Cleaning.clean(Made.png(image)).itself());
            for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
                int x = i % image.getWidth();
                int y = i / image.getWidth();
                assertEquals(image.getRGB(x, y), clean.getRGB(x, y), x + "," + y);
            }
        }
    }

    @Test
    void finestPatternShouldShrinkToGreyWithoutMoire() {
        int[] argb = new int[1000 * 1000];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i % 1000 + i / 1000) % 2 == 0 ? 0xFFFFFFFF : 0xFF000000;
        }
        Pixels small = Lanczos.shrink(new Pixels(1000, 1000, argb), 313, 313);

        for (int pixel : small.argb()) {
            assertEquals(127, pixel & 0xFF, 6);
        }
    }

    @Test
    void smallerSizeShouldNeverBeTheHeavierFile() throws Exception {
        for (BufferedImage image : List.of(Made.drawing(1200, 630), hatched(1280, 960), Made.photo(1280, 960))) {
            List<Encoded> sizes = Cleaning.clean(Made.png(image)).sizes();
            for (int i = 1; i < sizes.size(); i++) {
                assertTrue(sizes.get(i).length() < sizes.get(i - 1).length(), sizes::toString);
            }
        }
    }

    @Test
    void flatDrawingShouldStayFlatBesideItsEdges() {
        int[] argb = new int[1000 * 1000];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 1000 < 500 ? 0xFF123E78 : 0xFFF3F8FF;
        }
        Pixels small = Lanczos.shrinkDrawing(new Pixels(1000, 1000, argb), 800, 800);
        long others = java.util.Arrays.stream(small.argb())
                .filter(pixel -> pixel != 0xFF123E78 && pixel != 0xFFF3F8FF)
                .count();
        assertTrue(others <= 2 * 800, () -> others + " pixels of other colours");
    }

    @Test
    void slowRampShouldKeepItsColoursWhereADrawingShrinks() {
        int[] argb = new int[1000 * 1000];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i / 1000 / 5 * 0x010101;
        }
        Pixels small = Lanczos.shrinkDrawing(new Pixels(1000, 1000, argb), 640, 640);
        for (int y = 0; y < 640; y++) {
            assertEquals(y * 200.0 / 640, small.argb()[y * 640] & 0xFF, 1.5);
        }
    }

    @Test
    void hiddenColourShouldNotBleedOutOfTransparency() {
        int[] argb = new int[400 * 400];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 400 < 200 ? 0x00FF0000 : 0xFF0000FF;
        }
        Pixels pixels = new Pixels(400, 400, argb);

        for (Pixels small : List.of(
                Lanczos.shrink(pixels, 101, 101), pixels.halved().halved().halved())) {
            for (int pixel : small.argb()) {
                assertTrue(pixel >>> 24 < 8 || (pixel >> 16 & 0xFF) < 3, Integer.toHexString(pixel));
            }
        }
    }

    @Test
    void evenColourShouldStayEven() {
        int[] argb = new int[777 * 333];
        java.util.Arrays.fill(argb, 0xFF3366CC);

        for (int pixel : Lanczos.shrink(new Pixels(777, 333, argb), 320, 137).argb()) {
            assertEquals(0xFF3366CC, pixel);
        }
    }

    @Test
    void hashOfACopyShouldBeNearAndOfAnotherPictureFar() {
        BufferedImage picture = Made.drawing(900, 600);
        String hash = hash(Made.png(picture));

        assertTrue(distance(hash, hash(Made.jpeg(picture))) <= 4);
        assertTrue(distance(hash, hash(Made.jpeg(resized(picture, 450, 300)))) <= 6);
        assertTrue(distance(hash, hash(Made.png(resized(picture, 300, 200)))) <= 6);
        for (int seed = 0; seed < 10; seed++) {
            assertTrue(distance(hash, hash(Made.png(blobs(seed)))) >= 14);
        }
    }

    @Test
    void webpShouldBeRead() {
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] lossy = base64.decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        byte[] lossless = base64.decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        byte[] alpha =
                base64.decode("UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEA"
                        + "AQAAAP4AAA3AAP7mtQAAAA==");

        for (byte[] webp : List.of(lossy, lossless, alpha)) {
            assertEquals(1, Cleaning.clean(webp).itself().width());
        }
    }

    private static List<Integer> widths(BufferedImage image) {
        return Cleaning.clean(Made.png(image)).sizes().stream()
                .map(Encoded::width)
                .toList();
    }

    private static PictureType type(byte[] file) {
        return Cleaning.clean(file).itself().type();
    }

    private static String hash(byte[] file) {
        return Cleaning.clean(file).perceptualHash();
    }

    private static int distance(String one, String other) {
        return Long.bitCount(Long.parseUnsignedLong(one, 16) ^ Long.parseUnsignedLong(other, 16));
    }

    private static BufferedImage hatched(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            image.setRGB(x, y, (x + 2 * y) % 7 == 0 ? 0x20263A : x * y % 5 == 0 ? 0xF26B4E : 0xFBF6EA);
        }
        return image;
    }

    private static BufferedImage fewColours(int colours) {
        BufferedImage image = new BufferedImage(61, 47, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 61 * 47; i++) {
            image.setRGB(i % 61, i / 61, i * 31 % colours * 0x010305);
        }
        return image;
    }

    private static BufferedImage resized(BufferedImage from, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(from.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return small;
    }

    private static BufferedImage blobs(int seed) {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            pen.setColor(new java.awt.Color(random.nextInt(0x1000000)));
            pen.fillRect(random.nextInt(600), random.nextInt(400), 250, 200);
        }
        pen.dispose();
        return image;
    }
}
