package org.blogimg.image.sketch;

/** A way to lay out a scene: what is where, from back to front. */
@FunctionalInterface
interface Stage {
    void play(Scene scene, Cast cast);
}
