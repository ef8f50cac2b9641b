package org.blogimg.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import org.blogimg.api.Content;

/**
 * A clean picture without any word in it, not even our own mark: as it leaves for somebody who is to change it. It reads
 * what this house has written, not what strangers send.
 */
public final class Bare {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final Set<String> WORDS = Set.of("iTXt", "tEXt", "zTXt", "eXIf", "tIME");
    private static final int MARKER = 0xFF;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP15 = 0xEF;

    private Bare() {}

    /** @throws IOException when the bytes cannot be had, or are no clean PNG or JPEG */
    public static byte[] of(Content clean, PictureType type) throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (InputStream in = clean.open()) {
            DataInputStream file = new DataInputStream(in);
            if (type == PictureType.PNG) {
                png(file, bare);
            } else {
                jpeg(file, bare);
            }
        }
        return bare.toByteArray();
    }

    private static void png(DataInputStream file, ByteArrayOutputStream bare) throws IOException {
        long signature = file.readLong();
        if (signature != PNG) {
            throw new IOException("no PNG");
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            bare.write((int) (signature >>> shift));
        }
        String name = "";
        while (!name.equals("IEND")) {
            byte[] length = exactly(file, 4);
            byte[] type = exactly(file, 4);
            name = new String(type, java.nio.charset.StandardCharsets.ISO_8859_1);
            byte[] data = exactly(file, number(length, 4));
            byte[] sum = exactly(file, 4);
            if (!WORDS.contains(name)) {
                bare.writeBytes(length);
                bare.writeBytes(type);
                bare.writeBytes(data);
                bare.writeBytes(sum);
            }
        }
    }

    /** Up to the first scan; from there on there are pixels alone. A colour profile (APP2) stays. */
    private static void jpeg(DataInputStream file, ByteArrayOutputStream bare) throws IOException {
        bare.writeBytes(begin(file));
        int kind = 0;
        while (kind != SCAN) {
            if (file.readUnsignedByte() != MARKER) {
                throw new IOException("no clean JPEG");
            }
            kind = file.readUnsignedByte();
            byte[] length = exactly(file, 2);
            byte[] data = exactly(file, number(length, 2) - 2);
            boolean words = kind == COMMENT || (kind >= APP1 && kind <= APP15 && kind != APP2);
            if (!words) {
                bare.write(MARKER);
                bare.write(kind);
                bare.writeBytes(length);
                bare.writeBytes(data);
            }
        }
        file.transferTo(bare);
    }

    private static byte[] begin(DataInputStream file) throws IOException {
        byte[] begin = exactly(file, 2);
        if (number(begin, 2) != 0xFFD8) {
            throw new IOException("no JPEG");
        }
        return begin;
    }

    private static int number(byte[] bytes, int count) throws IOException {
        long value = 0;
        for (int index = 0; index < count; index++) {
            value = value << 8 | (bytes[index] & 0xFF);
        }
        if (value > Integer.MAX_VALUE) {
            throw new IOException("no clean picture");
        }
        return (int) value;
    }

    private static byte[] exactly(DataInputStream file, int count) throws IOException {
        byte[] bytes = count < 0 ? new byte[0] : file.readNBytes(count);
        if (bytes.length != count) {
            throw new EOFException("a picture that ends too early");
        }
        return bytes;
    }
}
