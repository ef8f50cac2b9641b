package org.blogimg.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Right colours and the right side up, whatever way the file says them. */
final class ColoursTest {
    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cornersShouldStandWhereTheCameraSawThem(int orientation) {
        byte[] png = Made.png(asStored(orientation));
        byte[] jpeg = Made.jpeg(asStored(orientation));
        byte[] exif = Made.exif(orientation);

        for (byte[] file : new byte[][] {
            Made.withChunks(png, Made.chunk("eXIf", exif)),
            Made.withSegment(jpeg, 0xE1, Made.joined(Made.latin("Exif\0\0"), exif))
        }) {
            BufferedImage clean = Made.read(Cleaning.clean(file).itself());
            assertEquals(64, clean.getWidth());
            assertEquals(48, clean.getHeight());
            assertNear(RED, clean.getRGB(8, 8));
            assertNear(GREEN, clean.getRGB(55, 8));
            assertNear(BLUE, clean.getRGB(8, 39));
            assertNear(WHITE, clean.getRGB(55, 39));
        }
    }

    @Test
    void unreadableOrSillyExifShouldLeaveThePictureAsItIs() {
        byte[] png = Made.png(corners());
        for (byte[] exif : new byte[][] {Made.exif(0), Made.exif(9), Made.latin("II*\0\u00ff\u00ff\u00ff\u00ff"), {}}) {
            BufferedImage clean = Made.read(Cleaning.clean(Made.withChunks(png, Made.chunk("eXIf", exif)))
                    .itself());
            assertNear(RED, clean.getRGB(8, 8));
        }
    }

    @Test
    void greyShouldStayAsDarkAsItWas() {
        for (int kind : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage grey = new BufferedImage(32, 32, kind);
            for (int i = 0; i < 1024; i++) {
                grey.getRaster().setSample(i % 32, i / 32, 0, kind == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257);
            }
            assertEquals(0xFF646464, Pixel.of(Made.png(grey)));
        }
        BufferedImage jpeg = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        jpeg.getRaster().setSamples(0, 0, 32, 32, 0, new int[1024]);
        assertNear(0xFF000000, Pixel.of(Made.jpeg(jpeg)));
    }

    @Test
    void indexedAndTransparentPicturesShouldKeepTheirColours() {
        IndexColorModel two = new IndexColorModel(1, 2, new int[] {RED, BLUE}, 0, false, -1, 0);
        BufferedImage indexed = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_BINARY, two);
        assertEquals(RED, Pixel.of(Made.png(indexed)));

        BufferedImage glass = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(16, 16, 0x80112233);
        CleanPicture clean = Cleaning.clean(Made.png(glass));
        assertEquals(PictureType.PNG, clean.itself().type());
        assertEquals(0x80112233, Made.read(clean.itself()).getRGB(16, 16));
    }

    @Test
    void oneTransparentColourShouldBeTransparent() {
        byte[] rows = new byte[3 * (1 + 9)];
        for (int i = 0; i < 3; i++) {
            rows[10 * i + 4] = 50;
        }
        byte[] png = Made.pngOf(
                Made.header(3, 3, 8, 2),
                Made.chunk("tRNS", new byte[] {0, 0, 0, 0, 0, 0}),
                Made.chunk("IDAT", Made.zlib(rows)),
                Made.chunk("IEND", new byte[0]));

        BufferedImage clean = Made.read(Cleaning.clean(png).itself());

        assertEquals(0, clean.getRGB(0, 1) >>> 24);
        assertEquals(0xFF320000, clean.getRGB(1, 1));
    }

    @Test
    void colourProfileShouldBecomeSrgb() {
        ICC_Profile linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        float[] srgb = new ICC_ColorSpace(linear).toRGB(new float[] {0.2f, 0.5f, 0.8f});
        int expected = new Color(srgb[0], srgb[1], srgb[2]).getRGB();
        BufferedImage image = filled(new Color(0.2f, 0.5f, 0.8f));
        byte[] block = Made.joined(Made.latin("linear\0\0"), Made.zlib(linear.getData()));
        byte[] segment = Made.joined(Made.latin("ICC_PROFILE\0\1\1"), linear.getData());

        assertNear(expected, Pixel.of(Made.withChunks(Made.png(image), Made.chunk("iCCP", block))));
        assertNear(expected, Pixel.of(Made.withSegment(Made.jpeg(image), 0xE2, segment)));
    }

    @Test
    void brokenOrForeignProfileShouldChangeNothing() {
        BufferedImage image = filled(new Color(51, 128, 204));
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        for (byte[] profile : new byte[][] {Made.latin("nonsense"), grey, {}}) {
            byte[] block = Made.joined(Made.latin("p\0\0"), Made.zlib(profile));
            assertNear(0xFF3380CC, Pixel.of(Made.withChunks(Made.png(image), Made.chunk("iCCP", block))));
        }
    }

    @Test
    void fourInksShouldBecomeTheColoursTheyPrint() throws IOException {
        byte[] adobeInverted = Made.withSegment(inks(0, 255, 255, 255), 0xEE, adobe(0));
        byte[] adobeBrightness = Made.withSegment(inks(179, 171, 0, 255), 0xEE, adobe(2));

        assertNear(0xFF00FFFF, Pixel.of(adobeInverted));
        // Brightness 179, blueness 171, redness 0 is red 0, green 255, blue 255 of the inks' inverse.
        assertNear(0xFFFF0000, Pixel.of(adobeBrightness));
        assertNear(0xFFFF0000, Pixel.of(inks(0, 255, 255, 0)));
    }

    private static byte[] adobe(int transform) {
        return Made.joined(Made.latin("Adobe\0d\0\0\0\0"), new byte[] {(byte) transform});
    }

    /** A JPEG of four channels as they are, without any word on what they mean. */
    private static byte[] inks(int... values) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 32, 32, 4, null);
        for (int i = 0; i < 1024; i++) {
            raster.setPixel(i % 32, i / 32, values);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage filled(Color colour) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 32, 32);
        pen.dispose();
        return image;
    }

    /** Red, green, blue and white in the corners, in reading order. */
    private static BufferedImage corners() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, y < 24 ? x < 32 ? RED : GREEN : x < 32 ? BLUE : WHITE);
            }
        }
        return image;
    }

    /** How a camera held so stores the corners: EXIF says where row 0 and column 0 of the file belong. */
    private static BufferedImage asStored(int orientation) {
        BufferedImage upright = corners();
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? 48 : 64;
        int height = onItsSide ? 64 : 48;
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                boolean rowsFromFarSide = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 6;
                boolean columnsFromFarSide =
                        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                int alongRows = rowsFromFarSide ? height - 1 - row : row;
                int alongColumns = columnsFromFarSide ? width - 1 - column : column;
                int x = onItsSide ? alongRows : alongColumns;
                int y = onItsSide ? alongColumns : alongRows;
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static void assertNear(int expected, int actual) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((expected >> shift & 0xFF) - (actual >> shift & 0xFF)));
        }
        assertTrue(most <= 4, "expected " + Integer.toHexString(expected) + ", was " + Integer.toHexString(actual));
    }

    /** The middle pixel of a cleaned file. */
    private static final class Pixel {
        static int of(byte[] file) {
            BufferedImage clean = Made.read(Cleaning.clean(file).itself());
            return clean.getRGB(clean.getWidth() / 2 - 1, clean.getHeight() / 2 - 1);
        }
    }
}
