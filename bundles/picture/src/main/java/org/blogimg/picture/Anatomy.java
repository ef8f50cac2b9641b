package org.blogimg.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a walk through a file found, without decoding a pixel.
 *
 * @param bare the same picture as the smallest file that a decoder can read: no text, profile, thumbnail or second frame
 * @param bytesPerPixel what the decoder will need
 * @param colours how a four-colour JPEG stores its inks; plain for everything else
 * @param profile the colour profile
 * @param exif the EXIF block, which tells the orientation
 * @param marks text of XMP and C2PA blocks, where a mark of AI may stand
 */
record Anatomy(
        Format format,
        int width,
        int height,
        Span bare,
        int bytesPerPixel,
        Colours colours,
        @Nullable Span profile,
        @Nullable Span exif,
        String marks) {
    enum Format {
        PNG,
        JPEG,
        GIF,
        WEBP,
        LOSSY_WEBP
    }

    /** Of a JPEG with four channels: cyan, magenta, yellow and black, and whether 255 means no ink. */
    enum Colours {
        PLAIN,
        CMYK,
        CMYK_INVERTED,
        YCCK
    }

    @Override
    public String toString() {
        return format + " " + width + "x" + height;
    }
}
