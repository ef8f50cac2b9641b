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
 * @param bare the layout for a picture without any drawing
 * @param looks how it draws
 * @param face what it sets titles in
 * @param edge how a title's panel meets the scene
 */
record Style(String id, List<Palette> palettes, List<Stage> stages, Stage bare, Looks looks, Typeface face, Edge edge) {

    /** Makes a look for one picture. */
    @FunctionalInterface
    interface Looks {
        Look on(Easel easel, Palette palette);
    }

    /** Straight, bulging, or bulging and lifted off the scene. */
    enum Edge {
        STRAIGHT,
        SOFT,
        RAISED
    }

    private static final Looks BY_DAY = (easel, palette) -> new FlatLook(easel, palette, false);
    private static final Looks BY_NIGHT = (easel, palette) -> new FlatLook(easel, palette, true);

    private static final Stage PODIUM = new PodiumStage();
    private static final Stage DESK = new DeskStage();
    private static final Stage HILLS = new HillsStage();
    private static final Stage ORBIT = new OrbitStage();
    private static final Stage TILES = new TilesStage();
    private static final Stage DEPTH = new DepthStage();
    private static final Stage ISO = new IsoStage();
    private static final Stage SHEET = new SheetStage();

    /** The stage on which nothing is that anybody could name. */
    static final Stage PLAIN = TILES;

    static final List<Style> ALL = List.of(
            new Style(
                    "flat", Palettes.DAY, List.of(PODIUM, DESK, HILLS, ORBIT), HILLS, BY_DAY, Typeface.SANS, Edge.SOFT),
            new Style(
                    "paper-cut",
                    Palettes.DAY,
                    List.of(DEPTH, HILLS, PODIUM),
                    DEPTH,
                    PaperLook::new,
                    Typeface.SLAB,
                    Edge.RAISED),
            new Style(
                    "line",
                    Palettes.LINE,
                    List.of(DESK, PODIUM, ORBIT),
                    HILLS,
                    LineLook::new,
                    Typeface.SANS,
                    Edge.STRAIGHT),
            new Style(
                    "duotone",
                    Palettes.DUO,
                    List.of(HILLS, PODIUM, TILES),
                    HILLS,
                    DuoLook::new,
                    Typeface.SLAB,
                    Edge.STRAIGHT),
            new Style("isometric", Palettes.DAY, List.of(ISO), ISO, BY_DAY, Typeface.SANS, Edge.SOFT),
            new Style(
                    "blueprint",
                    Palettes.BLUEPRINT,
                    List.of(SHEET),
                    HILLS,
                    BlueprintLook::new,
                    Typeface.CONDENSED,
                    Edge.STRAIGHT),
            new Style("mosaic", Palettes.DAY, List.of(TILES), TILES, BY_DAY, Typeface.SANS, Edge.STRAIGHT),
            new Style(
                    "night",
                    Palettes.NIGHT,
                    List.of(HILLS, PODIUM, ORBIT, DESK),
                    HILLS,
                    BY_NIGHT,
                    Typeface.SLAB,
                    Edge.SOFT));

    boolean soft() {
        return edge != Edge.STRAIGHT;
    }

    boolean raised() {
        return edge == Edge.RAISED;
    }

    /** What a title stands on: paper, or the dark colour; by night always the dark one. */
    int panel(Palette palette, Random random) {
        boolean dark = Tint.lab(palette.sky()).l() < 0.5;
        return dark || random.nextInt(3) > 0 ? (dark ? palette.sky() : palette.light()) : palette.ink();
    }

    /** The style called {@code id}; one by chance where it is empty or nobody's. */
    static Style of(String id, Random random) {
        String wanted = id.toLowerCase(Locale.ROOT).strip();
        return ALL.stream()
                .filter(style -> style.id.equals(wanted))
                .findFirst()
                .orElseGet(() -> ALL.get(random.nextInt(ALL.size())));
    }
}
