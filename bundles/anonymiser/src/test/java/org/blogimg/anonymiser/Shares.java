package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of what is to be hidden is, and how much of the rest. */
final class Shares {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private static final Set<String> JOINTS = Set.of("and", "und", "et", "y", "e", "en", "de");

    private final Anonymiser anonymiser = new Anonymiser();
    private final Map<String, int[]> kinds = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final Map<String, Integer> harmlessHidden = new TreeMap<>();
    private int harmless;
    private int hiddenHarmless;

    void add(Labelled sentence) {
        BitSet hidden = new BitSet();
        anonymiser.hide(sentence.text(), sentence.language(), Anonymiser.Use.SCENE, List.of()).replaced().stream()
                .filter(one -> one.kind() != Kind.STEERING)
                .forEach(one -> hidden.set(one.start(), one.end()));
        BitSet labelled = new BitSet();
        for (Labelled.Span span : sentence.spans()) {
            labelled.set(span.start(), span.end());
            count(sentence, span, hidden);
        }
        rest(sentence.text(), labelled, hidden);
    }

    /** Fully: every word of it. The {@code and} between two names tells nothing. */
    private void count(Labelled sentence, Labelled.Span span, BitSet hidden) {
        boolean full = true;
        Matcher word = WORD.matcher(sentence.text()).region(span.start(), span.end());
        while (word.find()) {
            full &= JOINTS.contains(word.group())
                    || hidden.get(word.start(), word.end()).cardinality() == word.end() - word.start();
        }
        int[] kind = kinds.computeIfAbsent(span.kind(), any -> new int[2]);
        kind[0] += full ? 1 : 0;
        kind[1]++;
        if (!full) {
            missed.add(sentence.language() + " " + span.kind() + ": "
                    + sentence.text().substring(span.start(), span.end()) + " in " + sentence.text());
        }
    }

    private void rest(String text, BitSet labelled, BitSet hidden) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (labelled.get(word.start(), word.end()).isEmpty()) {
                harmless++;
                boolean gone = !hidden.get(word.start(), word.end()).isEmpty();
                hiddenHarmless += gone ? 1 : 0;
                if (gone) {
                    harmlessHidden.merge(word.group(), 1, Integer::sum);
                }
            }
        }
    }

    /** In per cent; 100 where there was none. */
    double hidden(String kind) {
        int[] counts = kinds.getOrDefault(kind, new int[] {1, 1});
        return 100.0 * counts[0] / counts[1];
    }

    boolean has(String kind) {
        return kinds.containsKey(kind);
    }

    int count(String kind) {
        return kinds.getOrDefault(kind, new int[2])[1];
    }

    Iterable<String> kinds() {
        return kinds.keySet();
    }

    List<String> missed() {
        return missed;
    }

    Map<String, Integer> harmlessHidden() {
        return harmlessHidden;
    }

    double overHidden() {
        return 100.0 * hiddenHarmless / Math.max(1, harmless);
    }

    int words() {
        return harmless;
    }
}
