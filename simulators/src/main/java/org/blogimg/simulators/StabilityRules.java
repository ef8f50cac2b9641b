package org.blogimg.simulators;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

/** Which field each of Stability AI's models takes, and with what value. */
final class StabilityRules {
    static final Set<String> ENDPOINTS = Set.of("core", "ultra", "sd3");

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "core", Set.of("prompt", "negative_prompt", "aspect_ratio", "seed", "output_format", "style_preset"),
            "ultra",
                    Set.of(
                            "prompt",
                            "negative_prompt",
                            "aspect_ratio",
                            "seed",
                            "output_format",
                            "style_preset",
                            "image",
                            "strength"),
            "sd3",
                    Set.of(
                            "prompt",
                            "negative_prompt",
                            "aspect_ratio",
                            "seed",
                            "output_format",
                            "style_preset",
                            "image",
                            "strength",
                            "mode",
                            "model",
                            "cfg_scale"));
    private static final List<String> RATIOS =
            List.of("16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21");
    private static final Set<String> STYLES = Set.of(
            "3d-model",
            "analog-film",
            "anime",
            "cinematic",
            "comic-book",
            "digital-art",
            "enhance",
            "fantasy-art",
            "isometric",
            "line-art",
            "low-poly",
            "modeling-compound",
            "neon-punk",
            "origami",
            "photographic",
            "pixel-art",
            "tile-texture");
    private static final Map<String, Integer> HALF_CREDITS =
            Map.of("sd3.5-large", 13, "sd3.5-large-turbo", 8, "sd3.5-medium", 7, "sd3.5-flash", 5);

    private StabilityRules() {}

    static int halfCredits(String endpoint, Parts form) {
        return switch (endpoint) {
            case "core" -> 6;
            case "ultra" -> 16;
            default -> HALF_CREDITS.getOrDefault(model(form), 13);
        };
    }

    private static String model(Parts form) {
        return form.has("model") ? form.text("model") : "sd3.5-large";
    }

    /** What the server says against the request; nothing where it takes it. */
    static Optional<String> refuses(String endpoint, Parts form) {
        for (String name : form.names()) {
            if (!FIELDS.getOrDefault(endpoint, Set.of()).contains(name)) {
                return Optional.of(name + ": is not a field of " + endpoint);
            }
        }
        return value(
                        form,
                        "prompt",
                        form.text("prompt").length() >= 1 && form.text("prompt").length() <= 10_000)
                .or(() -> value(
                        form, "negative_prompt", form.text("negative_prompt").length() <= 10_000))
                .or(() -> ifThere(form, "aspect_ratio", RATIOS.contains(form.text("aspect_ratio"))))
                .or(() -> ifThere(form, "seed", seed(form.text("seed"))))
                .or(() -> ifThere(form, "output_format", format(endpoint, form.text("output_format"))))
                .or(() -> ifThere(form, "style_preset", STYLES.contains(form.text("style_preset"))))
                .or(() -> image(form))
                .or(() -> endpoint.equals("sd3") ? sd3(form) : Optional.empty());
    }

    private static Optional<String> image(Parts form) {
        if (form.has("image") != form.has("strength")) {
            return Optional.of("strength: goes with image");
        }
        if (!form.has("image")) {
            return Optional.empty();
        }
        boolean strength = form.text("strength").matches("0|1|0\\.[0-9]+|1\\.0+");
        return value(form, "image", picture(form.file("image").orElse(new byte[0])))
                .or(() -> value(form, "strength", strength));
    }

    private static Optional<String> sd3(Parts form) {
        boolean from = form.text("mode").equals("image-to-image");
        if (from != form.has("image")) {
            return Optional.of("mode: image-to-image goes with image");
        }
        if (from && form.has("aspect_ratio")) {
            return Optional.of("aspect_ratio: is for text-to-image");
        }
        if (form.has("negative_prompt") && model(form).endsWith("turbo")) {
            return Optional.of("negative_prompt: is not for turbo");
        }
        return value(form, "model", HALF_CREDITS.containsKey(model(form)));
    }

    private static Optional<String> ifThere(Parts form, String field, boolean good) {
        return form.has(field) ? value(form, field, good) : Optional.empty();
    }

    private static Optional<String> value(Parts form, String field, boolean good) {
        return good ? Optional.empty() : Optional.of(field + ": invalid value " + form.text(field));
    }

    private static boolean seed(String text) {
        return text.matches("[0-9]{1,10}") && Long.parseLong(text) <= 4_294_967_294L;
    }

    private static boolean format(String endpoint, String text) {
        return Set.of("png", "jpeg").contains(text) || (text.equals("webp") && !endpoint.equals("sd3"));
    }

    private static boolean picture(byte[] bytes) {
        try {
            @Nullable BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            return image != null && image.getWidth() >= 64 && image.getHeight() >= 64;
        } catch (IOException broken) {
            return false;
        }
    }

    /** About a million pixels. */
    static int[] size(String ratio) {
        return switch (ratio) {
            case "16:9" -> new int[] {1344, 768};
            case "21:9" -> new int[] {1536, 640};
            case "2:3" -> new int[] {832, 1216};
            case "3:2" -> new int[] {1216, 832};
            case "4:5" -> new int[] {896, 1088};
            case "5:4" -> new int[] {1088, 896};
            case "9:16" -> new int[] {768, 1344};
            case "9:21" -> new int[] {640, 1536};
            default -> new int[] {1024, 1024};
        };
    }
}
