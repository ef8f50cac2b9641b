package org.blogimg.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/** A stretch of bytes read with bounds checked: a lying length ends in a refusal, not in an exception of the array. */
final class Span {
    private final byte[] data;
    private final int from;
    private final int length;

    Span(byte[] data) {
        this(data, 0, data.length);
    }

    private Span(byte[] data, int from, int length) {
        this.data = data;
        this.from = from;
        this.length = length;
    }

    int length() {
        return length;
    }

    Span sub(long at, long size) throws Refusal {
        if (at < 0 || size < 0 || at + size > length) {
            throw Refusal.broken("it ends too early");
        }
        return new Span(data, from + (int) at, (int) size);
    }

    Span rest(int at) throws Refusal {
        return sub(at, length - (long) at);
    }

    int u8(int at) throws Refusal {
        if (at < 0 || at >= length) {
            throw Refusal.broken("it ends too early");
        }
        return data[from + at] & 0xFF;
    }

    /** Two bytes, the higher first, as PNG and JPEG have it. */
    int u16(int at) throws Refusal {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) throws Refusal {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Two bytes, the lower first, as GIF and WebP have it. */
    int little16(int at) throws Refusal {
        return u8(at) | u8(at + 1) << 8;
    }

    int little24(int at) throws Refusal {
        return little16(at) | u8(at + 2) << 16;
    }

    long little32(int at) throws Refusal {
        return little16(at) | (long) little16(at + 2) << 16;
    }

    boolean startsWith(String latin) {
        return at(0, latin);
    }

    boolean at(int place, String latin) {
        if (place < 0 || place + latin.length() > length) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((data[from + place + i] & 0xFF) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The place of a byte, or -1. */
    int find(int value, int begin) {
        for (int i = begin; i < length; i++) {
            if ((data[from + i] & 0xFF) == value) {
                return i;
            }
        }
        return -1;
    }

    long crc() {
        CRC32 crc = new CRC32();
        crc.update(data, from, length);
        return crc.getValue();
    }

    void feed(Inflater inflater) {
        inflater.setInput(data, from, length);
    }

    void to(ByteArrayOutputStream out) {
        out.write(data, from, length);
    }

    InputStream stream() {
        return new ByteArrayInputStream(data, from, length);
    }

    byte[] copy() {
        return Arrays.copyOfRange(data, from, from + length);
    }

    String latin() {
        return new String(data, from, length, StandardCharsets.ISO_8859_1);
    }
}
