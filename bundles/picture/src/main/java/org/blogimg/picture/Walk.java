package org.blogimg.picture;

import java.util.Locale;

import org.blogimg.picture.RefusedPicture.Why;

/** Tells the kind of a file by its first bytes, never by its name, and walks it. */
final class Walk {
    private Walk() {}

    static Anatomy of(Span file, Bounds bounds) throws Refusal {
        if (file.startsWith(PngWalk.SIGNATURE)) {
            return PngWalk.walk(file, bounds);
        }
        if (file.startsWith("\u00ff\u00d8\u00ff")) {
            return JpegWalk.walk(file, bounds);
        }
        if (file.startsWith("GIF87a") || file.startsWith("GIF89a")) {
            return GifWalk.walk(file, bounds);
        }
        if (file.startsWith("RIFF") && file.at(8, "WEBP")) {
            return WebpWalk.walk(file, bounds);
        }
        throw noPicture(file);
    }

    private static Refusal noPicture(Span file) throws Refusal {
        String start = file.sub(0, Math.min(1000, file.length())).latin().toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return new Refusal(
                    Why.NOT_A_PICTURE, "SVG is not taken, because it can hold programs. Save it as PNG and try again.");
        }
        if (start.startsWith("ftyp", 4)) {
            return new Refusal(
                    Why.UNSUPPORTED,
                    "AVIF and HEIC cannot be read here. Save the picture as PNG or JPEG and try again.");
        }
        return new Refusal(Why.NOT_A_PICTURE, "The file is no PNG, JPEG, GIF or WebP picture.");
    }
}
