package org.blogimg.image.sketch;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A font as outlines. It asks nothing of the machine, so letters come out the same on each. */
final class Typeface {
    static final Typeface SANS = new Typeface("sans");
    static final Typeface SLAB = new Typeface("slab");
    static final Typeface CONDENSED = new Typeface("condensed");
    /** The one with most scripts, for what the others lack. */
    static final Typeface WIDE = new Typeface("wide");

    private static final double EM = 1000;

    private record Glyph(int advance, ByteBuffer outline) {}

    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final Map<Integer, Integer> kerning = new HashMap<>();
    private final double capHeight;

    private Typeface(String name) {
        ByteBuffer in = ByteBuffer.wrap(MotifShelf.resource("font-" + name + ".bin"));
        capHeight = in.getShort() / EM;
        int count = in.getShort();
        for (int i = 0; i < count; i++) {
            int character = in.getShort() & 0xFFFF;
            int advance = in.getShort();
            int length = in.getShort();
            glyphs.put(character, new Glyph(advance, in.slice(in.position(), length)));
            in.position(in.position() + length);
        }
        int pairs = in.getInt();
        for (int i = 0; i < pairs; i++) {
            int pair = in.getInt();
            kerning.put(pair, (int) in.getShort());
        }
    }

    boolean covers(int character) {
        return glyphs.containsKey(character);
    }

    /** Height of a capital letter, by a size of 1. */
    double capHeight() {
        return capHeight;
    }

    /** Width by a size of 1. */
    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(text, i);
        }
        return width / EM;
    }

    private double advance(String text, int i) {
        Glyph glyph = glyph(text.charAt(i));
        int kern = i + 1 < text.length() ? kerning.getOrDefault((text.charAt(i) << 16) | text.charAt(i + 1), 0) : 0;
        return glyph == null ? 0 : glyph.advance + kern;
    }

    private @Nullable Glyph glyph(char c) {
        return glyphs.get((int) c);
    }

    /** The letters in the order they are given, on a base line that begins at (x, y). */
    Path2D outline(String text, double x, double y, double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = 0;
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = glyph(text.charAt(i));
            if (glyph != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(x + pen * size / EM, y);
                place.scale(size / EM, size / EM);
                path.append(new PathReader(glyph.outline.duplicate(), 1).read().getPathIterator(place), false);
            }
            pen += advance(text, i);
        }
        return path;
    }
}
