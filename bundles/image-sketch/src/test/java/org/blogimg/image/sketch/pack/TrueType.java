package org.blogimg.image.sketch.pack;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Reads outlines, advances and the character map of a TrueType font. */
final class TrueType {
    private final Map<String, ByteBuffer> tables;
    private final int[] offsets;
    private final int longMetrics;

    TrueType(byte[] file) {
        tables = Woff.tables(file);
        int glyphs = table("maxp").getShort(4) & 0xFFFF;
        boolean wide = table("head").getShort(50) == 1;
        offsets = new int[glyphs + 1];
        for (int i = 0; i <= glyphs; i++) {
            offsets[i] = wide ? table("loca").getInt(4 * i) : 2 * (table("loca").getShort(2 * i) & 0xFFFF);
        }
        longMetrics = table("hhea").getShort(34) & 0xFFFF;
    }

    int unitsPerEm() {
        return table("head").getShort(18) & 0xFFFF;
    }

    int capHeight() {
        ByteBuffer os2 = table("OS/2");
        return os2.getShort(0) >= 2 ? os2.getShort(88) : unitsPerEm() * 7 / 10;
    }

    int advance(int glyph) {
        return table("hmtx").getShort(4 * Math.min(glyph, longMetrics - 1)) & 0xFFFF;
    }

    @Nullable
    ByteBuffer optional(String tag) {
        return tables.get(tag);
    }

    private ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("the font has no table " + tag);
        }
        return table;
    }

    /** Characters of the Basic Multilingual Plane and their glyphs, from a format 4 table. */
    Map<Integer, Integer> characters() {
        ByteBuffer cmap = table("cmap");
        for (int i = 0; i < cmap.getShort(2); i++) {
            int at = cmap.getInt(8 + 8 * i);
            if (cmap.getShort(at) == 4) {
                return segments(cmap, at);
            }
        }
        throw new IllegalStateException("the font has no character map of format 4");
    }

    private static Map<Integer, Integer> segments(ByteBuffer cmap, int at) {
        Map<Integer, Integer> map = new TreeMap<>();
        int twice = cmap.getShort(at + 6) & 0xFFFF;
        for (int s = 0; s < twice; s += 2) {
            int end = cmap.getShort(at + 14 + s) & 0xFFFF;
            int start = cmap.getShort(at + 16 + twice + s) & 0xFFFF;
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = glyph(cmap, at + 16 + 2 * twice + s, twice, c);
                if (glyph != 0) {
                    map.put(c, glyph);
                }
            }
        }
        return map;
    }

    private static int glyph(ByteBuffer cmap, int deltaAt, int twice, int c) {
        int start = cmap.getShort(deltaAt - twice) & 0xFFFF;
        int delta = cmap.getShort(deltaAt);
        int range = cmap.getShort(deltaAt + twice) & 0xFFFF;
        if (range == 0) {
            return (c + delta) & 0xFFFF;
        }
        int glyph = cmap.getShort(deltaAt + twice + range + 2 * (c - start)) & 0xFFFF;
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    /** A glyph's outline, y up. */
    Path2D outline(int glyph) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        ByteBuffer glyf = table("glyf");
        int at = offsets[glyph];
        if (offsets[glyph + 1] > at) {
            int contours = glyf.getShort(at);
            if (contours < 0) {
                composite(path, glyf, at + 10);
            } else {
                Contours.read(path, glyf, at + 10, contours);
            }
        }
        return path;
    }

    private void composite(Path2D path, ByteBuffer glyf, int from) {
        int at = from;
        int flags;
        do {
            flags = glyf.getShort(at);
            int glyph = glyf.getShort(at + 2) & 0xFFFF;
            boolean words = (flags & 1) != 0;
            double dx = words ? glyf.getShort(at + 4) : glyf.get(at + 4);
            double dy = words ? glyf.getShort(at + 6) : glyf.get(at + 5);
            at += words ? 8 : 6;
            double[] m = matrix(glyf, at, flags);
            at += (flags & 0x80) != 0 ? 8 : (flags & 0x40) != 0 ? 4 : (flags & 8) != 0 ? 2 : 0;
            AffineTransform place = new AffineTransform(m[0], m[1], m[2], m[3], dx, dy);
            path.append(outline(glyph).getPathIterator(place), false);
        } while ((flags & 0x20) != 0);
    }

    private static double[] matrix(ByteBuffer glyf, int at, int flags) {
        if ((flags & 0x80) != 0) {
            return new double[] {f2(glyf, at), f2(glyf, at + 2), f2(glyf, at + 4), f2(glyf, at + 6)};
        }
        double sx = (flags & 0x48) != 0 ? f2(glyf, at) : 1;
        double sy = (flags & 0x40) != 0 ? f2(glyf, at + 2) : sx;
        return new double[] {sx, 0, 0, sy};
    }

    private static double f2(ByteBuffer glyf, int at) {
        return glyf.getShort(at) / 16384.0;
    }
}
