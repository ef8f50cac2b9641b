package org.blogimg.image.sketch;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All drawings, as packed by the build. */
final class MotifShelf {
    private final List<Motif> motifs;
    private final Map<String, Motif> byName = new HashMap<>();

    private MotifShelf(List<Motif> motifs) {
        this.motifs = List.copyOf(motifs);
        motifs.forEach(motif -> byName.put(motif.name(), motif));
    }

    static MotifShelf load() {
        ByteBuffer in = ByteBuffer.wrap(resource("motifs.bin"));
        int count = in.getInt();
        List<Motif> motifs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            motifs.add(read(in));
        }
        return new MotifShelf(motifs);
    }

    private static Motif read(ByteBuffer in) {
        String name = text(in);
        Set<String> words = new LinkedHashSet<>(List.of(name));
        words.addAll(List.of(text(in).split(" ", -1)));
        words.remove("");
        Rectangle2D.Float bounds = new Rectangle2D.Float(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
        boolean stands = in.get() != 0;
        int length = in.getInt();
        ByteBuffer packed = in.slice(in.position(), length);
        in.position(in.position() + length);
        return new Motif(name, List.copyOf(words), bounds, stands, packed);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (InputStream in = MotifShelf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Motif> all() {
        return motifs;
    }

    Motif named(String name) {
        Motif motif = byName.get(name);
        if (motif == null) {
            throw new IllegalArgumentException("no drawing is called " + name);
        }
        return motif;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }
}
