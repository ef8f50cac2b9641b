package org.blogimg.image.sketch.pack;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Pair kerning out of a font's GPOS table, for the letters that titles are made of. */
final class Kerning {
    private static final int FIRST = 0x20;
    private static final int LAST = 0x460;

    private final TrueType font;
    private final Map<Integer, Integer> characters;
    private final List<Integer> subtables = new ArrayList<>();
    private final @Nullable ByteBuffer gpos;

    Kerning(TrueType font, Map<Integer, Integer> characters) {
        this.font = font;
        this.characters = characters;
        gpos = font.optional("GPOS");
        if (gpos != null) {
            lookups(gpos);
        }
    }

    private void lookups(ByteBuffer table) {
        int list = table.getShort(8) & 0xFFFF;
        for (int i = 0; i < table.getShort(list); i++) {
            int lookup = list + (table.getShort(list + 2 + 2 * i) & 0xFFFF);
            for (int s = 0; table.getShort(lookup) == 2 && s < table.getShort(lookup + 4); s++) {
                subtables.add(lookup + (table.getShort(lookup + 6 + 2 * s) & 0xFFFF));
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        Map<Integer, Integer> pairs = new TreeMap<>();
        for (Map.Entry<Integer, Integer> left : characters.entrySet()) {
            for (Map.Entry<Integer, Integer> right : characters.entrySet()) {
                boolean letters = inRange(left.getKey()) && inRange(right.getKey());
                int units = letters ? units(left.getValue(), right.getValue()) : 0;
                if (units != 0) {
                    pairs.put((left.getKey() << 16) | right.getKey(), units * 1000 / font.unitsPerEm());
                }
            }
        }
        out.writeInt(pairs.size());
        for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
            out.writeInt(pair.getKey());
            out.writeShort(pair.getValue());
        }
    }

    private static boolean inRange(int c) {
        return (c >= FIRST && c < LAST) || (c >= 0x2010 && c < 0x2040);
    }

    private int units(int left, int right) {
        ByteBuffer table = gpos;
        if (table == null) {
            return 0;
        }
        for (int at : subtables) {
            int covered = coverage(table, at + (table.getShort(at + 2) & 0xFFFF), left);
            if (covered >= 0) {
                Integer units = table.getShort(at) == 1
                        ? listed(table, at, covered, right)
                        : Integer.valueOf(classed(table, at, left, right));
                if (units != null) {
                    return units;
                }
            }
        }
        return 0;
    }

    private static @Nullable Integer listed(ByteBuffer t, int at, int covered, int right) {
        int step = 2 + 2 * Integer.bitCount(t.getShort(at + 4)) + 2 * Integer.bitCount(t.getShort(at + 6));
        int set = at + (t.getShort(at + 10 + 2 * covered) & 0xFFFF);
        for (int i = 0; i < t.getShort(set); i++) {
            if ((t.getShort(set + 2 + i * step) & 0xFFFF) == right) {
                return (int) t.getShort(set + 4 + i * step);
            }
        }
        return null;
    }

    private static int classed(ByteBuffer t, int at, int left, int right) {
        int values = Integer.bitCount(t.getShort(at + 4)) + Integer.bitCount(t.getShort(at + 6));
        int first = classOf(t, at + (t.getShort(at + 8) & 0xFFFF), left);
        int second = classOf(t, at + (t.getShort(at + 10) & 0xFFFF), right);
        return t.getShort(at + 16 + 2 * values * (first * t.getShort(at + 14) + second));
    }

    private static int coverage(ByteBuffer t, int at, int glyph) {
        int count = t.getShort(at + 2);
        for (int i = 0; i < count; i++) {
            if (t.getShort(at) == 1 && (t.getShort(at + 4 + 2 * i) & 0xFFFF) == glyph) {
                return i;
            }
            int range = at + 4 + 6 * i;
            if (t.getShort(at) == 2
                    && glyph >= (t.getShort(range) & 0xFFFF)
                    && glyph <= (t.getShort(range + 2) & 0xFFFF)) {
                return t.getShort(range + 4) + glyph - (t.getShort(range) & 0xFFFF);
            }
        }
        return -1;
    }

    private static int classOf(ByteBuffer t, int at, int glyph) {
        if (t.getShort(at) == 1) {
            int index = glyph - (t.getShort(at + 2) & 0xFFFF);
            return index >= 0 && index < t.getShort(at + 4) ? t.getShort(at + 6 + 2 * index) : 0;
        }
        for (int i = 0; i < t.getShort(at + 2); i++) {
            int range = at + 4 + 6 * i;
            if (glyph >= (t.getShort(range) & 0xFFFF) && glyph <= (t.getShort(range + 2) & 0xFFFF)) {
                return t.getShort(range + 4);
            }
        }
        return 0;
    }
}
