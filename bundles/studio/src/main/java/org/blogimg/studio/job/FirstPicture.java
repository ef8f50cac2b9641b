package org.blogimg.studio.job;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.PictureId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.picture.Bare;
import org.blogimg.picture.PictureType;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.KeptRendition;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.StoredPicture;

/** The picture that a change begins from, as it leaves: its pixels, without so much as our own mark. */
final class FirstPicture {
    /** Far enough to change something, near enough to be the same picture. */
    private static final double STRENGTH = 0.6;

    private final Records records;
    private final ObjectVault vault;

    FirstPicture(Records records, ObjectVault vault) {
        this.records = records;
        this.vault = vault;
    }

    /** Empty for a job from words alone, and where the picture is gone: then the job is over. */
    Optional<ImageRequest.Edit> of(Work work) {
        Optional<PictureId> from = work.ticket().order().from();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredPicture> there =
                records.pictures().find(work.ticket().owner(), from.get()).filter(this::stays);
        if (there.isEmpty()) {
            String note = "the picture that it was to begin from is no longer there";
            work.over(records.jobs().ended(work.id(), Job.State.FAILED, note));
        }
        return there.map(this::edit);
    }

    private boolean stays(StoredPicture picture) {
        Instant now = records.clock().instant();
        return picture.picture().goneAt().map(now::isBefore).orElse(true);
    }

    private ImageRequest.Edit edit(StoredPicture picture) {
        KeptRendition itself = picture.kept().get(0);
        String mediaType = itself.rendition().mediaType();
        PictureType type = PictureType.PNG.mediaType().equals(mediaType) ? PictureType.PNG : PictureType.JPEG;
        try {
            byte[] bare = Bare.of(() -> vault.read(picture.owner(), itself.object(), 0), type);
            return new ImageRequest.Edit(Content.of(bare), mediaType, STRENGTH);
        } catch (IOException unreadable) {
            PlugFailure.Kind kind = unreadable instanceof StoreAway ? PlugFailure.Kind.ABSENT : PlugFailure.Kind.RETRY;
            throw new PlugFailure(kind, "the picture to begin from could not be read", unreadable);
        }
    }
}
