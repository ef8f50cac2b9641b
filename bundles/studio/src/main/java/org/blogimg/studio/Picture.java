package org.blogimg.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.PictureId;
import org.blogimg.api.image.SourceType;

/**
 * A picture.
 *
 * @param drawnBy who drew it; for an upload {@code you}
 * @param goneAt when it will be deleted unless saved; empty when saved
 * @param renditions the picture itself first, then its smaller sizes, widest first
 * @param perceptualHash 64 bits in hex: near pictures differ in few bits
 */
public record Picture(
        PictureId id,
        @Personal(DataClass.PICTURE) String altText,
        @Personal(DataClass.PICTURE) String caption,
        SourceType source,
        Origin drawnBy,
        Instant madeAt,
        Optional<Instant> goneAt,
        List<Rendition> renditions,
        String perceptualHash) {
    public Picture {
        renditions = List.copyOf(renditions);
    }

    @Override
    public String toString() {
        return "Picture[" + id + "]";
    }

    /** Who drew it, in which version and style, from which seed. */
    public record Origin(String provider, String label, String version, String style, String seed) {}

    /** One size of it. */
    public record Rendition(int width, int height, String mediaType, long length, String sha256) {}
}
