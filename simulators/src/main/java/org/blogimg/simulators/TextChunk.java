package org.blogimg.simulators;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a text into a PNG, as picture servers write their prompts. */
final class TextChunk {
    /** Signature and IHDR. */
    private static final int HEAD = 33;

    private TextChunk() {}

    static byte[] in(byte[] png, String keyword, String text) {
        byte[] data = (keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, HEAD);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(png, HEAD, png.length - HEAD);
        return out.toByteArray();
    }
}
