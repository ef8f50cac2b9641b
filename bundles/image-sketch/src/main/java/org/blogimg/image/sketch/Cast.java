package org.blogimg.image.sketch;

import java.util.List;

/** The drawings chosen for a picture, the one it is about first; empty where no word had a fitting drawing. */
record Cast(List<Motif> motifs) {
    Cast {
        motifs = List.copyOf(motifs);
    }

    boolean empty() {
        return motifs.isEmpty();
    }

    Motif main() {
        return motifs.get(0);
    }

    /** Up to {@code count} others. */
    List<Motif> others(int count) {
        return motifs.subList(Math.min(1, motifs.size()), Math.min(1 + count, motifs.size()));
    }
}
