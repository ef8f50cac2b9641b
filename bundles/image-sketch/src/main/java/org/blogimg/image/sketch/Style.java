package org.blogimg.image.sketch;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A style by which owners ask for pictures.
 *
 * @param id as it stands in requests and on the card
 * @param palettes its colours, one of them a picture
 * @param stages the layouts that suit it, one of them a picture
 * @param looks how it draws
 */
record Style(String id, List<Palette> palettes, List<Stage> stages, Looks looks) {

    /** Makes a look for one picture. */
    @FunctionalInterface
    interface Looks {
        Look on(Easel easel, Palette palette, Random random);
    }

    static final List<Style> ALL = List.of(
            new Style(
                    "flat",
                    Palettes.DAY,
                    List.of(new PodiumStage()),
                    (easel, palette, random) -> new FlatLook(easel, palette, false)),
            new Style(
                    "night",
                    Palettes.NIGHT,
                    List.of(new PodiumStage()),
                    (easel, palette, random) -> new FlatLook(easel, palette, true)));

    /** The style called {@code id}; one by chance where it is empty or nobody's. */
    static Style of(String id, Random random) {
        String wanted = id.toLowerCase(Locale.ROOT).strip();
        return ALL.stream()
                .filter(style -> style.id.equals(wanted))
                .findFirst()
                .orElseGet(() -> ALL.get(random.nextInt(ALL.size())));
    }
}
