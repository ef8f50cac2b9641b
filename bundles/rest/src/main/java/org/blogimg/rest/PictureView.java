package org.blogimg.rest;

import java.time.Instant;
import java.util.List;

import org.blogimg.studio.Picture;
import org.jspecify.annotations.Nullable;

/** A picture as the API shows it. */
record PictureView(
        String id,
        String altText,
        String caption,
        String source,
        OriginView drawnBy,
        String madeAt,
        @Nullable String goneAt,
        boolean saved,
        List<RenditionView> renditions,
        String perceptualHash) {
    static PictureView of(Picture picture) {
        Picture.Origin origin = picture.drawnBy();
        return new PictureView(
                picture.id().value(),
                picture.altText(),
                picture.caption(),
                picture.source().term(),
                new OriginView(origin.provider(), origin.label(), origin.version(), origin.style(), origin.seed()),
                picture.madeAt().toString(),
                picture.goneAt().map(Instant::toString).orElse(null),
                picture.goneAt().isEmpty(),
                picture.renditions().stream().map(RenditionView::of).toList(),
                picture.perceptualHash());
    }

    @Override
    public String toString() {
        return "PictureView[" + id + "]";
    }

    /** Who drew it. */
    record OriginView(String provider, String label, String version, String style, String seed) {}

    /** One size of it. */
    record RenditionView(int width, int height, String mediaType, long length, String sha256) {
        static RenditionView of(Picture.Rendition rendition) {
            return new RenditionView(
                    rendition.width(),
                    rendition.height(),
                    rendition.mediaType(),
                    rendition.length(),
                    rendition.sha256());
        }
    }
}
