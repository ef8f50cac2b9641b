package org.blogimg.image.sdwebui;

import org.blogimg.kit.Given;

/**
 * How the server is to draw: what both kinds of server call by nearly the same names.
 *
 * @param model as the server names its checkpoint; empty for the one that is loaded
 * @param sampler empty for the server's own choice
 * @param scheduler empty for the server's own choice
 * @param side the side of the square that the model was trained on
 */
record Paint(String model, String sampler, String scheduler, int steps, double scale, int side) {

    static Paint of(Paint given) {
        Given.whole("steps", given.steps, 1, 150);
        Given.number("cfg_scale", given.scale, 0, 30);
        Given.whole("side", given.side, 256, 2048);
        return new Paint(
                given.model.strip(),
                given.sampler.strip(),
                given.scheduler.strip(),
                given.steps,
                given.scale,
                given.side);
    }
}
