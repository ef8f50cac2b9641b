package org.blogimg.image.sketch.pack;

import java.awt.geom.AffineTransform;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Turns fonts into outlines, so that the bundle needs neither a font on the machine nor the JDK's font machinery, and
 * letters come out the same everywhere.
 */
final class PackFonts {
    private static final String ROBOTO = "/META-INF/resources/webjars/roboto-fontface/0.10.0/fonts/";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    private PackFonts() {}

    static void pack(Path target) throws IOException {
        IntPredicate european = c -> c < 0x530 || (c >= 0x1E00 && c < 0x2200);
        pack(target, "slab", ROBOTO + "roboto-slab/Roboto-Slab-Bold.woff", european);
        pack(target, "sans", ROBOTO + "roboto/Roboto-Black.woff", european);
        pack(target, "condensed", ROBOTO + "roboto-condensed/Roboto-Condensed-Bold.woff", european);
        pack(target, "wide", DEJAVU + "DejaVuSans-Bold.ttf", PackFonts::letters);
    }

    /** Letters and signs that a title may hold: arrows, operators, keys, stars and ticks; the rest of dingbats stays behind. */
    private static boolean letters(int c) {
        boolean sign = (c >= 0x2190 && c < 0x2300)
                || c == 0x2318
                || (c >= 0x25A0 && c < 0x2600)
                || c == 0x2605
                || c == 0x2606
                || (c >= 0x2713 && c < 0x2719);
        return sign
                || c < 0x0700
                || (c >= 0x10A0 && c < 0x1100)
                || (c >= 0x1E00 && c < 0x2190)
                || (c >= 0xFB00 && c < 0xFF00);
    }

    private static void pack(Path target, String name, String source, IntPredicate wanted) throws IOException {
        byte[] file;
        try (InputStream in = PackArt.resource(source)) {
            file = in.readAllBytes();
        }
        TrueType font = new TrueType(file);
        Map<Integer, Integer> characters = new TreeMap<>(font.characters());
        characters.keySet().removeIf(c -> !wanted.test(c));
        AffineTransform thousandths =
                AffineTransform.getScaleInstance(1000.0 / font.unitsPerEm(), -1000.0 / font.unitsPerEm());
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(target.resolve("font-" + name + ".bin")))) {
            out.writeShort(font.capHeight() * 1000 / font.unitsPerEm());
            out.writeShort(characters.size());
            for (Map.Entry<Integer, Integer> c : characters.entrySet()) {
                out.writeShort(c.getKey());
                out.writeShort(font.advance(c.getValue()) * 1000 / font.unitsPerEm());
                byte[] outline = outline(font, c.getValue(), thousandths);
                out.writeShort(outline.length);
                out.write(outline);
            }
            new Kerning(font, characters).write(out);
        }
    }

    private static byte[] outline(TrueType font, int glyph, AffineTransform place) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        new PathWriter(new DataOutputStream(bytes), place).write(font.outline(glyph));
        return bytes.toByteArray();
    }
}
