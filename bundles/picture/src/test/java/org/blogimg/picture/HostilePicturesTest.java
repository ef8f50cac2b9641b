package org.blogimg.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;
import org.blogimg.picture.RefusedPicture.Why;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bytes that were made to hurt. Every one is refused in words, quickly, and without memory for what it claims. */
final class HostilePicturesTest {
    private static final byte[] GOOD = Made.png(Made.drawing(64, 48));
    private static final byte[] PHOTO = Made.jpeg(Made.photo(64, 48));
    private static final byte[] END = Made.chunk("IEND", new byte[0]);

    @Test
    void hugePictureShouldBeRefusedFromItsHeader() {
        byte[] pixels = Made.chunk("IDAT", Made.packedZeros(100));
        byte[] png = Made.pngOf(Made.header(30_000, 30_000, 1, 0), pixels, END);

        quicklyRefused(Why.TOO_LARGE, png);
        quicklyRefused(Why.TOO_LARGE, Made.pngOf(Made.header(12_001, 10, 8, 2), pixels, END));
        quicklyRefused(Why.TOO_LARGE, Made.pngOf(Made.header(8_000, 5_001, 8, 2), pixels, END));
        quicklyRefused(Why.TOO_LARGE, Made.pngOf(Made.header(-1, 10, 8, 2), pixels, END));
        quicklyRefused(Why.BROKEN, Made.pngOf(Made.header(0, 10, 8, 2), pixels, END));
        quicklyRefused(Why.TOO_LARGE, patched(PHOTO, sofAt(PHOTO) + 5, 0xFF, 0xFF, 0xFF, 0xFF));
        quicklyRefused(Why.TOO_LARGE, patched(Made.gif(Made.drawing(20, 20)), 6, 0xFF, 0xFF, 0xFF, 0xFF));
    }

    @Test
    void fileOverTwentyMegabytesShouldBeRefusedWithoutReadingOn() throws IOException {
        AtomicLong given = new AtomicLong();
        Content endless = () -> new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given.addAndGet(length);
                return length;
            }
        };

        Cleaned refused = new PictureCleaner(Bounds.STANDARD).clean(endless, SourceType.UPLOADED);

        assertEquals(
                Why.TOO_LARGE, assertInstanceOf(RefusedPicture.class, refused).why());
        assertEquals(20_000_001, given.get());
    }

    @Test
    void packedTextsShouldNotUnpackToMoreThanAMegabyte() {
        byte[] zeros = Made.packedZeros(200);
        byte[] text = Made.chunk("zTXt", Made.joined(Made.latin("Comment\0\0"), zeros));
        byte[] international = Made.chunk("iTXt", Made.joined(Made.latin("Comment\0\1\0\0\0"), zeros));
        byte[] profile = Made.chunk("iCCP", Made.joined(Made.latin("profile\0\0"), zeros));
        byte[] small = Made.chunk("zTXt", Made.joined(Made.latin("Comment\0\0"), Made.zlib(new byte[600_000])));

        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, text));
        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, international));
        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, profile));
        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, small, small));
        Cleaning.clean(Made.withChunks(GOOD, small));
    }

    @Test
    void fileOfManyPartsShouldBeRefused() {
        byte[][] chunks = new byte[1_001][];
        Arrays.fill(chunks, Made.chunk("tEXt", Made.latin("a\0b")));
        byte[] empty = Made.chunk("IDAT", new byte[0]);
        byte[][] pixels = new byte[1_001][];
        Arrays.fill(pixels, empty);

        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, chunks));
        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, pixels));
        byte[] comments = Made.joined(repeated(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 3, 'x'}, 1_001));
        quicklyRefused(Why.BOMB, Made.inserted(PHOTO, 2, comments));
    }

    @Test
    void longAnimationShouldBeRefused() {
        byte[] frames =
                Made.chunk("acTL", ByteBuffer.allocate(8).putInt(201).putInt(0).array());
        byte[] gif = Made.gif(Made.drawing(8, 8));
        int image = imageAt(gif);
        byte[] frame = Arrays.copyOfRange(gif, image, gif.length - 1);

        quicklyRefused(Why.BOMB, Made.withChunks(GOOD, frames));
        quicklyRefused(Why.BOMB, Made.inserted(gif, image, Made.joined(repeated(frame, 200))));
        assertEquals(
                8,
                Cleaning.clean(Made.inserted(gif, image, Made.joined(repeated(frame, 100))))
                        .itself()
                        .width());
    }

    @Test
    void jpegOfTooManyLayersShouldBeRefused() {
        byte[] large = patched(PHOTO, sofAt(PHOTO) + 5, 5_000 >> 8, 5_000 & 0xFF, 5_000 >> 8, 5_000 & 0xFF);
        int scan = indexOf(large, 0xDA);
        byte[] head = Arrays.copyOfRange(large, scan - 1, large.length - 2);

        quicklyRefused(Why.BOMB, Made.inserted(large, scan - 1, Made.joined(repeated(head, 40))));
    }

    @Test
    void cutFileShouldBeBroken() {
        for (byte[] file : List.of(GOOD, PHOTO, Made.gif(Made.drawing(40, 40)))) {
            for (int length = 12; length < file.length; length += Math.max(1, file.length / 50)) {
                RefusedPicture refused = Cleaning.refused(Arrays.copyOf(file, length));
                assertEquals(Why.BROKEN, refused.why(), "cut to " + length);
            }
        }
    }

    @Test
    void wrongCheckSumShouldBeBroken() {
        for (int at = 16; at < GOOD.length - 12; at += 97) {
            byte[] wrong = GOOD.clone();
            wrong[at] ^= 0x10;
            assertEquals(Why.BROKEN, Cleaning.refused(wrong).why());
        }
    }

    @Test
    void tooFewPixelsShouldBeBrokenAndTooManyBeLeftOut() {
        byte[] few = Made.pngOf(Made.header(100, 100, 8, 2), Made.chunk("IDAT", Made.zlib(new byte[500])), END);
        byte[] many = Made.pngOf(Made.header(100, 100, 8, 2), Made.chunk("IDAT", Made.packedZeros(50)), END);

        assertEquals(Why.BROKEN, Cleaning.refused(few).why());
        assertTimeout(Duration.ofSeconds(2), () -> Cleaning.clean(many));
    }

    @Test
    void otherKindsOfFilesShouldBeRefusedInWords() {
        String svg = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>";
        for (String text : List.of("", "hello", "<html><script>alert(1)</script>", svg, "%PDF-1.4", "BM", "II*\0")) {
            RefusedPicture refused = Cleaning.refused(Made.latin(text));
            assertEquals(Why.NOT_A_PICTURE, refused.why());
            assertFalse(refused.message().contains("alert"));
        }
        assertTrue(Cleaning.refused(Made.latin(svg)).message().contains("SVG"));
        assertEquals(
                Why.UNSUPPORTED, Cleaning.refused(Made.latin("\0\0\0 ftypavif")).why());
    }

    @Test
    void secondFileBehindThePictureShouldBeRefused() {
        for (String second :
                List.of("<script>alert(1)</script>", "PK\u0003\u0004jar", "<!DOCTYPE html>", "%PDF-1.7", "<?php")) {
            byte[] tail = Made.latin("\n\n" + second);
            assertEquals(
                    Why.NOT_A_PICTURE, Cleaning.refused(Made.joined(GOOD, tail)).why());
            assertEquals(
                    Why.NOT_A_PICTURE,
                    Cleaning.refused(Made.joined(PHOTO, tail)).why());
            byte[] gif = Made.joined(Made.gif(Made.drawing(8, 8)), tail);
            assertEquals(Why.NOT_A_PICTURE, Cleaning.refused(gif).why());
        }
    }

    @Test
    void bytesBehindOrBetweenShouldBeLeftOut() {
        byte[] padding = Made.latin("camera padding CANARY");
        byte[] script = Made.latin("Comment\0<script>CANARY</script>");
        for (byte[] file : List.of(
                Made.joined(GOOD, padding),
                Made.joined(PHOTO, padding),
                Made.withChunks(GOOD, Made.chunk("tEXt", script)),
                Made.withSegment(PHOTO, 0xFE, script),
                Made.withSegment(PHOTO, 0xED, script))) {
            for (Encoded size : Cleaning.clean(file).sizes()) {
                assertFalse(new String(Made.bytes(size), StandardCharsets.ISO_8859_1).contains("CANARY"));
            }
        }
    }

    @Test
    void damagedBytesShouldNeverEndInAnythingButARefusalOrAPicture() {
        Random random = new Random(11);
        byte[] gif = Made.gif(Made.drawing(40, 40));
        for (int i = 0; i < 600; i++) {
            byte[] file = List.of(GOOD, PHOTO, gif).get(i % 3).clone();
            for (int k = 0; k <= i % 7; k++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            Cleaning.run(file, SourceType.UPLOADED);
        }
    }

    @Test
    void largestPicturesTogetherShouldFitIntoTheMemory() {
        byte[] file = Made.pngOf(Made.header(8_000, 5_000, 8, 2), Made.chunk("IDAT", Made.packedZeros(116)), END);
        List<CompletableFuture<CleanPicture>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Cleaning.clean(file)))
                .toList();

        for (CompletableFuture<CleanPicture> one : both) {
            assertEquals(4_000, one.join().itself().width());
        }
    }

    @Test
    void deepPictureThatNeedsTooMuchMemoryShouldBeReadInPart() {
        byte[] file = Made.pngOf(Made.header(8_000, 5_000, 16, 6), Made.chunk("IDAT", Made.packedZeros(306)), END);

        assertEquals(4_000, Cleaning.clean(file).itself().width());
    }

    private static void quicklyRefused(Why why, byte[] file) {
        // The figure to hold is 100 ms; the rest is for a busy machine.
        RefusedPicture refused = assertTimeout(Duration.ofSeconds(1), () -> Cleaning.refused(file));
        assertEquals(why, refused.why(), refused.message());
    }

    private static byte[][] repeated(byte[] what, int times) {
        byte[][] all = new byte[times][];
        Arrays.fill(all, what);
        return all;
    }

    private static byte[] patched(byte[] file, int at, int... values) {
        byte[] changed = file.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + i] = (byte) values[i];
        }
        return changed;
    }

    private static int sofAt(byte[] jpeg) {
        return indexOf(jpeg, 0xC0) - 1;
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
                return i + 1;
            }
        }
        throw new AssertionError("no marker " + marker);
    }

    private static int imageAt(byte[] gif) {
        for (int i = 13 + (3 << ((gif[10] & 7) + 1)); i < gif.length; i++) {
            if (gif[i] == 0x2C && gif[i + 1] == 0 && gif[i + 2] == 0) {
                return i;
            }
        }
        throw new AssertionError("no image");
    }
}
