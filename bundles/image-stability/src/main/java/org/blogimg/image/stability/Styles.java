package org.blogimg.image.stability;

import java.util.List;
import java.util.Map;

import org.blogimg.api.image.Mood;

/** The presets of the API, and which of them suit what kind of post. */
final class Styles {
    static final List<String> ALL = List.of(
            "photographic",
            "digital-art",
            "line-art",
            "cinematic",
            "analog-film",
            "isometric",
            "low-poly",
            "origami",
            "comic-book",
            "3d-model",
            "modeling-compound",
            "pixel-art",
            "fantasy-art",
            "anime",
            "neon-punk",
            "enhance",
            "tile-texture");

    /** Left out: textures, punk and sharpening, which an owner may ask for and a post does not call for. */
    static final Map<Mood, List<String>> SUITS = Map.of(
            Mood.QUIET, List.of("photographic", "analog-film", "line-art", "digital-art"),
            Mood.LIVELY, List.of("digital-art", "comic-book", "low-poly", "3d-model"),
            Mood.SERIOUS, List.of("photographic", "cinematic", "isometric", "line-art"),
            Mood.PLAYFUL, List.of("origami", "comic-book", "modeling-compound", "pixel-art"));

    private Styles() {}
}
