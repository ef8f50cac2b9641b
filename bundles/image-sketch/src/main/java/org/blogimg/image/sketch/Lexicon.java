package org.blogimg.image.sketch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which drawings a word calls for, and how surely. Three sources, each weaker than the one before: the table of
 * concepts, the drawings' names, their keywords. A keyword that many drawings share says little and is left out.
 */
final class Lexicon {
    private static final double CONCEPT = 3;
    private static final double NAME = 3.3;
    private static final double NAME_PART = 1.3;
    private static final double KEYWORD = 1.1;
    private static final int COMMON = 7;

    /** Keywords that fit a drawing's look or mood but not what a post means by them. */
    private static final Set<String> MISLEADING = Set.of(
            "face",
            "public",
            "nature",
            "hot",
            "cool",
            "red",
            "blue",
            "green",
            "person",
            "man",
            "woman",
            "human",
            "body",
            "holiday",
            "symbol",
            "sign",
            "square",
            "round",
            "hand",
            "thank",
            "pray",
            "super",
            "sweet",
            "wild",
            "sick",
            "old",
            "mean",
            "act",
            "case",
            "record",
            "note",
            "line",
            "access",
            "issu",
            "problem",
            "state",
            "pin",
            "fan",
            "lead",
            "mad",
            "tip",
            "port",
            "drop",
            "draw",
            "stop",
            "stick",
            "pass",
            "top",
            "down",
            "end",
            "star",
            "wait",
            "strong",
            "hot-spring",
            "fall",
            "band",
            "bar",
            "match",
            "board",
            "block",
            "bit",
            "date",
            "nose",
            "bad",
            "mine",
            "turn",
            "track",
            "progress",
            "private",
            "foot",
            "light",
            "room",
            "wind",
            "wash",
            "open",
            "close",
            "left",
            "right");

    /** Drawings that show something else than their name says: a caterpillar, and a game whose stem is a dish. */
    private static final Set<String> MISNAMED = Set.of("bug", "bowling");

    private final Map<String, Map<Motif, Double>> entries = new HashMap<>();

    Lexicon(MotifShelf shelf) {
        keywords(shelf);
        names(shelf);
        concepts(shelf);
    }

    /** Drawings for a stem or a phrase of stems, with how surely each fits. */
    Map<Motif, Double> find(String key) {
        return entries.getOrDefault(key, Map.of());
    }

    private void concepts(MotifShelf shelf) {
        String table = new String(MotifShelf.resource("concepts.txt"), StandardCharsets.UTF_8);
        table.lines()
                .filter(line -> line.contains(":") && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    List<Motif> motifs = new ArrayList<>();
                    for (String name : line.substring(colon + 1).strip().split(" ", -1)) {
                        if (shelf.has(name)) {
                            motifs.add(shelf.named(name));
                        }
                    }
                    for (String word : line.substring(0, colon).split(" ", -1)) {
                        concept(Words.key(word), motifs);
                    }
                });
    }

    private void concept(String key, List<Motif> motifs) {
        Map<Motif, Double> into = new LinkedHashMap<>();
        for (int i = 0; i < motifs.size(); i++) {
            into.put(motifs.get(i), CONCEPT - 0.2 * i);
        }
        Map<Motif, Double> known = entries.put(key, into);
        if (known != null) {
            known.forEach(
                    (motif, weight) -> into.merge(motif, weight >= NAME ? weight : Math.min(weight, 1.5), Math::max));
        }
    }

    private void names(MotifShelf shelf) {
        for (Motif motif : shelf.all()) {
            String key = Words.key(motif.name());
            if (!MISNAMED.contains(motif.name())) {
                add(key, motif, NAME);
            }
            List<String> parts = Words.stems(motif.name());
            for (String part : parts) {
                if (parts.size() > 1 && !MISLEADING.contains(part)) {
                    add(part, motif, NAME_PART / Math.sqrt(parts.size() - 0.5));
                }
            }
        }
    }

    private void keywords(MotifShelf shelf) {
        Map<String, Integer> count = new HashMap<>();
        shelf.all()
                .forEach(m ->
                        m.words().stream().map(Words::key).distinct().forEach(k -> count.merge(k, 1, Integer::sum)));
        for (Motif motif : shelf.all()) {
            for (String word : motif.words()) {
                String key = Words.key(word);
                int drawings = count.getOrDefault(key, 0);
                if (drawings <= COMMON && !MISLEADING.contains(key)) {
                    add(key, motif, KEYWORD - 0.06 * drawings);
                }
            }
        }
    }

    private void add(String key, Motif motif, double weight) {
        entries.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(motif, weight, Math::max);
    }
}
