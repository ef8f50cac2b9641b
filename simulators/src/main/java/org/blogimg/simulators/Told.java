package org.blogimg.simulators;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG that tells what it was made of, as real servers write it: whoever keeps the file keeps the prompt. */
final class Told {
    private static final int AFTER_HEADER = 33;

    private Told() {}

    /** The same picture with a {@code tEXt} chunk. */
    static byte[] in(byte[] png, String keyword, String text) {
        byte[] told = ("tEXt" + keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(told);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, AFTER_HEADER);
        out.writeBytes(ByteBuffer.allocate(4).putInt(told.length - 4).array());
        out.writeBytes(told);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
        return out.toByteArray();
    }
}
