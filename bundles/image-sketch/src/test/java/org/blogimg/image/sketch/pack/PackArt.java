package org.blogimg.image.sketch.pack;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Packs drawings and fonts for the bundle: {@code PackArt TARGET}. The sets are 13 MB of markup in an 88 MB archive; what
 * is shipped is under 2 MB, and nothing of it is kept in version control.
 */
public final class PackArt {
    private static final String ICONS = "/META-INF/resources/webjars/iconify__json/2.2.378/json/";
    private static final String WORDS = "/META-INF/resources/webjars/emojilib/3.0.7/dist/emoji-en-US.json";
    private static final double UNITS = 256;

    private record Entry(String name, String words, List<SvgDrawing.Layer> layers) {}

    private final Sieve sieve = Sieve.load();
    private final Map<String, Entry> entries = new TreeMap<>();

    private PackArt() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]).resolve("org/blogimg/image/sketch");
        Files.createDirectories(target);
        PackArt pack = new PackArt();
        pack.flatIcons();
        pack.emoji();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target.resolve("motifs.bin")))) {
            pack.write(out);
        }
        PackFonts.pack(target);
        Licences.copy(Path.of(args[0]).resolve("META-INF/licenses"));
        System.out.println("packed " + pack.entries.size() + " drawings");
    }

    private void emoji() throws IOException {
        JsonNode set = json(ICONS + "fluent-emoji-flat.json");
        JsonNode words = json(WORDS);
        Map<String, String> keywords = new TreeMap<>();
        set.get("chars")
                .properties()
                .forEach(c -> keywords.merge(
                        c.getValue().asText(),
                        keywords(words, c.getKey()),
                        (a, b) -> a.length() >= b.length() ? a : b));
        set.get("categories").properties().forEach(c -> c.getValue().forEach(name -> {
            if (sieve.keepsEmoji(c.getKey(), name.asText())) {
                add(name.asText(), keywords.getOrDefault(name.asText(), ""), set, 32);
            }
        }));
    }

    private void flatIcons() throws IOException {
        JsonNode set = json(ICONS + "flat-color-icons.json");
        for (String name : sieve.icons()) {
            add(name, "", set, 48);
        }
    }

    private void add(String name, String words, JsonNode set, double box) {
        JsonNode icon = set.get("icons").get(name);
        if (icon == null) {
            throw new IllegalStateException("no drawing is called " + name);
        }
        List<SvgDrawing.Layer> layers = SvgDrawing.parse(icon.get("body").asText(), 32 / box);
        if (!layers.isEmpty()) {
            entries.put(name, new Entry(name, words, layers));
        }
    }

    private static String keywords(JsonNode words, String codePoints) {
        StringBuilder character = new StringBuilder();
        for (String code : codePoints.split("-", -1)) {
            character.appendCodePoint(Integer.parseInt(code, 16));
        }
        JsonNode found = words.get(character.toString());
        if (found == null) {
            found = words.get(character + "\uFE0F");
        }
        List<String> list = new ArrayList<>();
        if (found != null) {
            found.forEach(word -> list.add(word.asText().replace('_', '-').replace(' ', '-')));
        }
        return String.join(" ", list);
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries.values()) {
            out.writeUTF(entry.name());
            out.writeUTF(entry.words());
            Rectangle2D bounds = bounds(entry.layers());
            out.writeFloat((float) bounds.getX());
            out.writeFloat((float) bounds.getY());
            out.writeFloat((float) bounds.getWidth());
            out.writeFloat((float) bounds.getHeight());
            out.writeBoolean(stands(entry.layers(), bounds));
            byte[] shapes = shapes(entry.layers());
            out.writeInt(shapes.length);
            out.write(shapes);
        }
    }

    private static byte[] shapes(List<SvgDrawing.Layer> layers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(layers.size());
        for (SvgDrawing.Layer layer : layers) {
            out.writeInt(layer.argb());
            new PathWriter(out, AffineTransform.getScaleInstance(UNITS, UNITS)).write(layer.shape());
        }
        return bytes.toByteArray();
    }

    private static Rectangle2D bounds(List<SvgDrawing.Layer> layers) {
        Path2D all = new Path2D.Double();
        layers.forEach(layer -> all.append(layer.shape(), false));
        return tight(all);
    }

    private static Rectangle2D tight(Path2D path) {
        return new java.awt.geom.Area(path).getBounds2D();
    }

    /** Whether the drawing has a foot broad enough to stand on: its lowest strip is wide and beneath its middle. */
    private static boolean stands(List<SvgDrawing.Layer> layers, Rectangle2D b) {
        java.awt.geom.Area foot = new java.awt.geom.Area();
        layers.forEach(layer -> foot.add(new java.awt.geom.Area(layer.shape())));
        double strip = b.getHeight() * 0.07;
        foot.intersect(
                new java.awt.geom.Area(new Rectangle2D.Double(b.getX(), b.getMaxY() - strip, b.getWidth(), strip)));
        Rectangle2D low = foot.getBounds2D();
        double off = Math.abs(low.getCenterX() - b.getCenterX());
        return low.getWidth() > b.getWidth() * 0.36 && off < b.getWidth() * 0.16;
    }

    private static JsonNode json(String resource) throws IOException {
        try (InputStream in = resource(resource)) {
            return new ObjectMapper().readTree(in);
        }
    }

    static InputStream resource(String path) {
        InputStream in = PackArt.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + path);
        }
        return in;
    }

    static List<String> lines(String path) {
        try (InputStream in = resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
