package org.blogimg.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class BareTest {
    private static final byte[] PNG = Made.png(Made.drawing(400, 300));
    private static final byte[] JPEG = Made.jpeg(Made.photo(400, 300));

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void pictureShouldLoseEveryWordAndKeepEveryPixel() throws Exception {
        for (byte[] file : List.of(PNG, JPEG)) {
            Encoded marked =
                    Cleaning.clean(file, SourceType.TRAINED_ALGORITHMIC_MEDIA).itself();
            assertTrue(text(Made.bytes(marked)).contains("xmpmeta"));
            byte[] bare = Bare.of(marked.content(), marked.type());
            for (String word : List.of("xmp", "iTXt", "Iptc", "adobe", "trained")) {
                assertFalse(text(bare).contains(word), word);
            }
            assertArrayEquals(pixels(Made.bytes(marked)), pixels(bare));
        }
    }

    @Test
    void wordsOfAnyKindShouldGo() throws Exception {
        byte[] png = Made.withChunks(
                PNG, Made.chunk("tEXt", Made.latin("parameters\0secret")), Made.chunk("eXIf", Made.latin("secret")));
        byte[] jpeg = Made.withSegment(
                Made.withSegment(JPEG, 0xE1, Made.latin("Exif\0\0secret")), 0xFE, Made.latin("secret"));
        assertFalse(text(Bare.of(Content.of(png), PictureType.PNG)).contains("secret"));
        assertFalse(text(Bare.of(Content.of(jpeg), PictureType.JPEG)).contains("secret"));
        assertEquals(PNG.length, Bare.of(Content.of(png), PictureType.PNG).length);
    }

    @Test
    void whatIsNoCleanPictureShouldNotLeave() {
        for (byte[] file : List.of(PNG, JPEG)) {
            PictureType type = file == PNG ? PictureType.PNG : PictureType.JPEG;
            PictureType other = file == PNG ? PictureType.JPEG : PictureType.PNG;
            assertThrows(IOException.class, () -> Bare.of(Content.of(file), other));
            for (int length : List.of(0, 3, 9, 20)) {
                byte[] part = Arrays.copyOf(file, length);
                assertThrows(IOException.class, () -> Bare.of(Content.of(part), type), type + " of " + length);
            }
        }
    }
}
