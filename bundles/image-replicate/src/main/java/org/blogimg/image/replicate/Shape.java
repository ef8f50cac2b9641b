package org.blogimg.image.replicate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.kit.Unusable;

/**
 * A size that the model takes: in pixels, or as an aspect ratio.
 *
 * @param ratio whether it is asked for as {@code aspect_ratio}
 */
record Shape(int width, int height, boolean ratio) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([x:])([1-9][0-9]{0,3})");

    static Shape of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Unusable(
                    "sizes",
                    "each is WIDTHxHEIGHT in pixels, such as 1024x1024, or an aspect" + " ratio, such as 16:9");
        }
        return new Shape(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(3)),
                form.group(2).equals(":"));
    }

    /** The one from which the least is cropped; among equals the one with the most pixels. */
    static Optional<Shape> nearest(List<Shape> all, int width, int height) {
        double wanted = Math.log((double) width / height);
        return all.stream()
                .min(Comparator.<Shape>comparingDouble(shape -> Math.abs(shape.form() - wanted))
                        .thenComparing(shape -> -shape.width * shape.height));
    }

    private double form() {
        return Math.log((double) width / height);
    }

    void into(ObjectNode input) {
        if (ratio) {
            input.put("aspect_ratio", width + ":" + height);
        } else {
            input.put("width", width).put("height", height);
        }
    }
}
