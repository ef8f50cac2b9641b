package org.blogimg.image.sdwebui;

/**
 * How the server is to draw: what both kinds of server call by nearly the same names.
 *
 * @param model as the server names its checkpoint; empty for the one that is loaded
 * @param sampler empty for the server's own choice
 * @param scheduler empty for the server's own choice
 * @param side the side of the square that the model was trained on
 */
record Paint(String model, String sampler, String scheduler, int steps, double scale, int side) {
    private static final Limit STEPS = new Limit(1, 150);
    private static final Limit SCALE = new Limit(0, 30);
    private static final Limit SIDE = new Limit(256, 2048);

    static Paint of(Paint given) throws Unusable {
        STEPS.of("steps", given.steps);
        SCALE.of("cfg_scale", given.scale);
        SIDE.of("side", given.side);
        return new Paint(
                given.model.strip(),
                given.sampler.strip(),
                given.scheduler.strip(),
                given.steps,
                given.scale,
                given.side);
    }
}
