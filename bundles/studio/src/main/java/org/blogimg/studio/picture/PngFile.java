package org.blogimg.studio.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a PNG of the fewest parts: header, colours of an index, the one packet of metadata, pixels, end. */
final class PngFile {
    private static final int LEVEL = 5;

    private final Pixels pixels;
    private final Look look;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngFile(Pixels pixels, Look look) {
        this.pixels = pixels;
        this.look = look;
    }

    static byte[] write(Pixels pixels, Look look, String xmp) {
        return new PngFile(pixels, look).write(xmp);
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
        Deflater deflater = new Deflater(LEVEL);
        if (rows.filtered()) {
            deflater.setStrategy(Deflater.FILTERED);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[32 * 1024];
        for (int y = 0; y < pixels.height(); y++) {
            deflater.setInput(rows.next());
            drain(deflater, buffer, out);
        }
        deflater.finish();
        drain(deflater, buffer, out);
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
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
