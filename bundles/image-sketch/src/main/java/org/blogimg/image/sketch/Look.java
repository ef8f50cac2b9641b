package org.blogimg.image.sketch;

import java.awt.Shape;

/** How a style draws: scenes say what is where, from back to front, a look says how it appears. */
interface Look {
    /** Fills the whole picture; called first. */
    void ground();

    /** A piece of scenery. */
    void area(Shape shape, Tone tone);

    /** A thing that stands on what is at {@code place.base()} or hangs in the air. */
    void motif(Motif motif, Place place);

    /** A thing that a stage has drawn there by itself. */
    default void drawn(Motif motif, Place place) {}

    /** Light behind what matters; nothing where a look has no light. */
    default void glow(double cx, double cy, double r) {}

    /** The finish, called last. */
    default void finish() {}
}
