package org.blogimg.image.sketch;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What came of a request: the pixels, and what is to be seen in them.
 *
 * @param altText empty in a language that the provider does not speak
 */
record Drawing(BufferedImage image, String altText) {

    /** The alt text may hold a title, so this says how long it is. */
    @Override
    public String toString() {
        return "Drawing[" + image.getWidth() + "x" + image.getHeight() + ", alt text of " + altText.length()
                + " characters]";
    }

    /**
     * What is to be seen.
     *
     * @param style by its id
     * @param stage by its name
     * @param motifs those that are in the picture, the one it is about first
     */
    record Shown(String style, String stage, List<Motif> motifs) {
        Shown {
            motifs = List.copyOf(motifs);
        }
    }
}
