package org.blogimg.image.sketch;

/** A way to lay out a scene: what is where, from back to front. */
@FunctionalInterface
interface Stage {
    void play(Scene scene, Cast cast);

    /** By which the words that say where things stand are found. */
    default String name() {
        return getClass().getSimpleName().replace("Stage", "").toLowerCase(java.util.Locale.ROOT);
    }
}
