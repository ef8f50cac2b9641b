package org.blogimg.image.sketch.pack;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The tables of a font file, whether bare (TTF) or each one deflated (WOFF 1). */
final class Woff {
    private static final int WOFF = 0x774F4646;

    private Woff() {}

    static Map<String, ByteBuffer> tables(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        boolean woff = font.getInt(0) == WOFF;
        int count = font.getShort(woff ? 12 : 4);
        Map<String, ByteBuffer> tables = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int entry = woff ? 44 + 20 * i : 12 + 16 * i;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            ByteBuffer table = woff
                    ? inflate(file, font.getInt(entry + 4), font.getInt(entry + 8), font.getInt(entry + 12))
                    : font.slice(font.getInt(entry + 8), font.getInt(entry + 12));
            tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), table);
        }
        return tables;
    }

    private static ByteBuffer inflate(byte[] file, int offset, int packed, int plain) {
        if (packed == plain) {
            return ByteBuffer.wrap(file).slice(offset, plain);
        }
        Inflater inflater = new Inflater();
        inflater.setInput(file, offset, packed);
        byte[] out = new byte[plain];
        try {
            for (int at = 0; at < plain && !inflater.finished(); ) {
                at += inflater.inflate(out, at, plain - at);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a broken font file", e);
        } finally {
            inflater.end();
        }
        return ByteBuffer.wrap(out);
    }
}
