package org.blogimg.image.sketch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a picture must not show: the drawings that its words name, and the stages that have such a thing of their own. */
final class Unwanted {
    /** What stands on a stage whatever the cast, as stems. */
    private static final Map<String, Set<String>> SCENERY = Map.of(
            "hills", stems("hill mountain landscape nature tree bush plant reed grass sun cloud sky meadow"),
            "depth", stems("hill mountain landscape nature tree plant sun"),
            "desk", stems("desk table furniture plant flower window sun lamp light book shelf drawer"),
            "podium", stems("podium stage plant flower cloud sun sky sparkle arch"),
            "iso", stems("tree plant nature"),
            "orbit", stems("planet orbit circle ring"));

    private final Set<Motif> motifs = new HashSet<>();
    private final Set<String> words;

    private Unwanted(Set<String> words) {
        this.words = words;
    }

    /** @param without things, one after the other, by commas or sentences */
    static Unwanted of(String without, Lexicon lexicon, MotifShelf shelf) {
        Unwanted unwanted = new Unwanted(new HashSet<>());
        for (String thing : without.split("[,;.:\\n]+|\\b(?:and|or|no)\\b", -1)) {
            List<String> stems = Words.stems(thing);
            unwanted.words.addAll(stems);
            unwanted.motifs.addAll(lexicon.find(Words.key(thing)).keySet());
            stems.forEach(stem -> unwanted.motifs.addAll(lexicon.find(stem).keySet()));
        }
        shelf.all().stream().filter(unwanted::named).forEach(unwanted.motifs::add);
        return unwanted;
    }

    private boolean named(Motif motif) {
        return Words.stems(motif.name()).stream().anyMatch(words::contains);
    }

    boolean has(Motif motif) {
        return motifs.contains(motif);
    }

    boolean has(Stage stage) {
        return SCENERY.getOrDefault(stage.name(), Set.of()).stream().anyMatch(words::contains);
    }

    private static Set<String> stems(String words) {
        return Set.copyOf(Arrays.stream(words.split(" ", -1)).map(Words::stem).toList());
    }
}
