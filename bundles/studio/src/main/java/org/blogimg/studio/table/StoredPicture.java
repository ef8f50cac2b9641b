package org.blogimg.studio.table;

import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.studio.Picture;

/**
 * A picture as it is kept.
 *
 * @param made the job it came from; empty for an upload
 * @param kept its sizes, the picture itself first
 */
public record StoredPicture(AccountId owner, Optional<Made> made, Picture picture, List<KeptRendition> kept) {
    public StoredPicture {
        kept = List.copyOf(kept);
    }

    /** The same picture, said in other words. */
    StoredPicture worded(String altText, String caption) {
        Picture same = new Picture(
                picture.id(),
                altText,
                caption,
                picture.source(),
                picture.drawnBy(),
                picture.madeAt(),
                picture.goneAt(),
                picture.renditions(),
                picture.perceptualHash());
        return new StoredPicture(owner, made, same, kept);
    }

    /** What it was made for. */
    public record Made(JobId job, PostId post, ShotId shot) {}
}
