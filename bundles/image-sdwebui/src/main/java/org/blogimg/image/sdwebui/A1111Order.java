package org.blogimg.image.sdwebui;

import java.util.Base64;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.kit.Edits;
import org.blogimg.kit.Json;

/**
 * A request in the server's words.
 *
 * @param path where it goes
 * @param seed of the first picture
 */
record A1111Order(String path, ObjectNode body, int count, long seed) {
    /** Seeds have 32 bits, and those of the variants after the first must fit as well. */
    private static final long SEEDS = (1L << 32) - 16;

    private static final int CROP = 1;

    static A1111Order of(ImageRequest request, Paint paint) {
        long seed = Math.floorMod(request.seed(), SEEDS);
        ObjectNode body = Json.object();
        Frame frame = Frame.near(request, paint.side());
        body.put("prompt", Look.prompt(request))
                .put("negative_prompt", request.without())
                .put("seed", seed)
                .put("batch_size", request.count())
                .put("n_iter", 1)
                .put("width", frame.width())
                .put("height", frame.height());
        paint(body, paint);
        request.edit().ifPresent(edit -> begin(body, edit));
        String path = request.edit().isPresent() ? "/sdapi/v1/img2img" : "/sdapi/v1/txt2img";
        return new A1111Order(path, body, request.count(), seed);
    }

    private static void paint(ObjectNode body, Paint paint) {
        body.put("steps", paint.steps()).put("cfg_scale", paint.scale());
        if (!paint.sampler().isEmpty()) {
            body.put("sampler_name", paint.sampler());
        }
        if (!paint.scheduler().isEmpty()) {
            body.put("scheduler", paint.scheduler());
        }
        // Nothing is to stay on the server's disk, and no prompt to be written into the picture.
        body.put("send_images", true).put("save_images", false);
        ObjectNode settings = body.putObject("override_settings")
                .put("enable_pnginfo", false)
                .put("return_grid", false)
                .put("samples_format", "png");
        if (!paint.model().isEmpty()) {
            settings.put("sd_model_checkpoint", paint.model());
        }
    }

    private static void begin(ObjectNode body, ImageRequest.Edit edit) {
        body.putArray("init_images").add(Base64.getEncoder().encodeToString(Edits.bytes(edit, Server.LARGEST_EDIT)));
        body.put("denoising_strength", edit.strength()).put("resize_mode", CROP).put("include_init_images", false);
    }

    /** Names the way: the body holds the prompt. */
    @Override
    public String toString() {
        return "A1111Order[" + path + ", " + count + "]";
    }
}
