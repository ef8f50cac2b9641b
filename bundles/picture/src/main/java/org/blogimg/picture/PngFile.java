package org.blogimg.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a PNG of the fewest parts: header, colours of an index, the one packet of metadata, pixels, end. */
final class PngFile {
    private static final int LEVEL = 5;
    private static final int TRIAL_LEVEL = 3;
    private static final int STRIPES = 6;
    private static final int STRIPE = 12;

    private final Pixels pixels;
    private final Look look;
    private final byte[] buffer = new byte[32 * 1024];
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngFile(Pixels pixels, Look look) {
        this.pixels = pixels;
        this.look = look;
    }

    static byte[] write(Pixels pixels, Look look, String xmp) {
        return new PngFile(pixels, look).write(xmp);
    }

    /** Bytes that a pixel will take, guessed from a few stripes. */
    static double bytesPerPixel(Pixels pixels, Look look) {
        PngFile file = new PngFile(pixels, look);
        PngRows rows = PngRows.of(pixels, look);
        int least = Math.min(file.trial(rows, true), file.trial(rows, false));
        return (double) least / STRIPES / Math.min(STRIPE, pixels.height()) / pixels.width();
    }

    private byte[] write(String xmp) {
        file.writeBytes(PngWalk.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        Palette palette = look.palette();
        PngRows rows = PngRows.of(pixels, look);
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(pixels.width())
                        .putInt(pixels.height())
                        .put((byte) rows.depth())
                        .put((byte) rows.colourType())
                        .array());
        if (palette != null) {
            chunk("PLTE", colours(palette));
        }
        if (palette != null && look.alpha()) {
            chunk("tRNS", alphas(palette));
        }
        if (!xmp.isEmpty()) {
            chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + xmp).getBytes(StandardCharsets.UTF_8));
        }
        chunk("IDAT", packed(rows));
        chunk("IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] packed(PngRows rows) {
        boolean plain = rows.indexed() || trial(rows, true) <= trial(rows, false);
        Deflater deflater = new Deflater(LEVEL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pack(rows.from(0, plain), pixels.height(), deflater, out);
        deflater.finish();
        drain(deflater, out);
        deflater.end();
        return out.toByteArray();
    }

    /** What a few stripes of the picture pack to: whether filters help cannot be seen by looking at the pixels. */
    private int trial(PngRows rows, boolean plain) {
        Deflater deflater = new Deflater(TRIAL_LEVEL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < STRIPES; i++) {
            int count = Math.min(STRIPE, pixels.height());
            pack(rows.from((pixels.height() - count) * i / STRIPES, plain), count, deflater, out);
        }
        deflater.finish();
        drain(deflater, out);
        deflater.end();
        return out.size();
    }

    private void pack(PngRows rows, int count, Deflater deflater, ByteArrayOutputStream out) {
        for (int i = 0; i < count; i++) {
            deflater.setInput(rows.next());
            drain(deflater, out);
        }
    }

    private void drain(Deflater deflater, ByteArrayOutputStream out) {
        int got = deflater.deflate(buffer);
        while (got > 0) {
            out.write(buffer, 0, got);
            got = deflater.deflate(buffer);
        }
    }

    private static byte[] colours(Palette palette) {
        byte[] rgb = new byte[3 * palette.size()];
        for (int i = 0; i < palette.size(); i++) {
            rgb[3 * i] = (byte) (palette.colour(i) >> 16);
            rgb[3 * i + 1] = (byte) (palette.colour(i) >> 8);
            rgb[3 * i + 2] = (byte) palette.colour(i);
        }
        return rgb;
    }

    private static byte[] alphas(Palette palette) {
        byte[] alphas = new byte[palette.size()];
        for (int i = 0; i < alphas.length; i++) {
            alphas[i] = (byte) (palette.colour(i) >>> 24);
        }
        return alphas;
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
