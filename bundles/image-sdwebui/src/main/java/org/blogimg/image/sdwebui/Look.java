package org.blogimg.image.sdwebui;

import java.util.Arrays;
import java.util.List;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;

/** The styles that are offered, each as the words that bring it about: a checkpoint knows no presets. */
enum Look {
    PHOTO("photo", "photograph, natural light, realistic, high detail"),
    ILLUSTRATION("illustration", "editorial illustration, clean shapes, muted colours"),
    WATERCOLOR("watercolor", "watercolor painting, soft edges, paper texture"),
    LINE("line", "line drawing, black ink on white, sparse"),
    ISOMETRIC("isometric", "isometric drawing, soft shadows, simple shapes"),
    RENDER("3d", "3d render, studio light, smooth materials"),
    COMIC("comic", "comic drawing, bold outlines, flat colours"),
    PIXEL("pixel-art", "pixel art, limited palette");

    static final List<String> IDS = Arrays.stream(values()).map(look -> look.id).toList();

    private final String id;
    private final String words;

    Look(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The prompt with the words of the style that is wished. */
    static String prompt(ImageRequest request) {
        if (request.style().isEmpty()) {
            return request.prompt();
        }
        Look look = Arrays.stream(values())
                .filter(one -> one.id.equals(request.style()))
                .findFirst()
                .orElseThrow(() -> new PlugFailure(
                        PlugFailure.Kind.PERMANENT, "the style asked for is none of those that the card names"));
        return request.prompt() + ", " + look.words;
    }
}
