package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses what to draw for a passage: what it speaks of more than the other sections do, and not what was drawn before. */
final class SceneChoice {
    private static final int MOST_SCENES = 3;
    private static final int MOST_THINGS = 5;
    private static final double HEADING = 3;
    /** Of what the passage speaks of most. */
    private static final double WORTH_SHOWING = 0.35;

    private final Scenes scenes;
    private final Map<Scene, Integer> sections = new HashMap<>();
    private int sectionCount;

    SceneChoice(Scenes scenes) {
        this.scenes = scenes;
    }

    void learn(List<Token> section) {
        sectionCount++;
        Set<Scene> seen = new HashSet<>();
        scenes.find(section, (scene, token) -> seen.add(scene));
        seen.forEach(scene -> sections.merge(scene, 1, Integer::sum));
    }

    /** How much of a passage can be drawn, from 0 to 3 or so. */
    double drawable(Passage passage) {
        return Math.min(MOST_SCENES, weigh(passage.heading(), passage.tokens()).size());
    }

    /** Things for a picture of the whole post: what its title says, else what most of its sections speak of. */
    Motifs chooseForAll(List<Token> title, List<Token> everything, Set<Scene> drawn) {
        Map<Scene, Weighed> weighed = new LinkedHashMap<>();
        double heading = Math.max(HEADING, everything.size() / 60.0);
        scenes.find(title, (scene, token) -> add(weighed, scene, token, heading));
        scenes.find(everything, (scene, token) -> add(weighed, scene, token, 1));
        for (Weighed each : weighed.values()) {
            each.weight *= Math.log(1.5 + sections.getOrDefault(each.scene, 1)) / rare(each.scene);
        }
        return choose(weighed, drawn);
    }

    /**
     * Things for a picture of a passage.
     *
     * @param drawn scenes that earlier pictures show; those of this one are added
     */
    Motifs choose(List<Token> heading, List<Token> text, Set<Scene> drawn) {
        return choose(weigh(heading, text), drawn);
    }

    private static Motifs choose(Map<Scene, Weighed> weighed, Set<Scene> drawn) {
        List<Weighed> best = new ArrayList<>(weighed.values());
        best.sort(Comparator.comparingDouble((Weighed each) -> -each.weight(drawn))
                .thenComparing(each -> each.scene.number()));
        double least = best.isEmpty() ? 0 : best.get(0).weight(drawn) * WORTH_SHOWING;
        List<Weighed> chosen = new ArrayList<>();
        for (Weighed each : best.subList(0, Math.min(MOST_SCENES, best.size()))) {
            if (chosen.size() < 2 || each.weight(drawn) >= least) {
                chosen.add(each);
            }
        }
        List<String> things = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        for (Weighed each : chosen) {
            words.add(each.word);
            drawn.add(each.scene);
        }
        for (int round = 0; round < 3; round++) {
            for (Weighed each : chosen) {
                List<String> all = each.scene.things();
                if (round < all.size() && things.size() < MOST_THINGS && !things.contains(all.get(round))) {
                    things.add(all.get(round));
                }
            }
        }
        return new Motifs(
                things, words, chosen.isEmpty() ? "quiet" : chosen.get(0).scene.mood());
    }

    private Map<Scene, Weighed> weigh(List<Token> heading, List<Token> text) {
        Map<Scene, Weighed> weighed = new LinkedHashMap<>();
        scenes.find(heading, (scene, token) -> add(weighed, scene, token, HEADING));
        scenes.find(text, (scene, token) -> add(weighed, scene, token, 1));
        return weighed;
    }

    private void add(Map<Scene, Weighed> weighed, Scene scene, Token token, double weight) {
        Weighed here = weighed.computeIfAbsent(scene, any -> new Weighed(scene, token));
        here.weight += weight * rare(scene) * (scene.faint() ? 0.4 : 1);
    }

    private double rare(Scene scene) {
        return Math.log(1.5 + (double) Math.max(1, sectionCount) / sections.getOrDefault(scene, 1));
    }

    /** A scene and how much a passage speaks of it. */
    private static final class Weighed {
        private final Scene scene;
        private final Token word;
        private double weight;

        Weighed(Scene scene, Token word) {
            this.scene = scene;
            this.word = word;
        }

        double weight(Set<Scene> drawn) {
            return drawn.contains(scene) ? weight / 3 : weight;
        }
    }
}
