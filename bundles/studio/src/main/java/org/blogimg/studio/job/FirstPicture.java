package org.blogimg.studio.job;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.PictureId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.picture.CleanPicture;
import org.blogimg.picture.Cleaned;
import org.blogimg.picture.Encoded;
import org.blogimg.picture.Shape;
import org.blogimg.studio.Job;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.StoredPicture;

/** The picture that a change begins from, as it leaves: drawn anew from its pixels, without so much as our own mark. */
final class FirstPicture {
    /** Far enough to change something, near enough to be the same picture. */
    private static final double STRENGTH = 0.6;

    private final Records records;
    private final Darkroom darkroom;

    FirstPicture(Records records, Darkroom darkroom) {
        this.records = records;
        this.darkroom = darkroom;
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
        return there.map(picture -> edit(work, picture));
    }

    private boolean stays(StoredPicture picture) {
        Instant now = records.clock().instant();
        return picture.picture().goneAt().map(now::isBefore).orElse(true);
    }

    private ImageRequest.Edit edit(Work work, StoredPicture picture) {
        SealedObject object = picture.kept().get(0).object();
        Content kept = () -> darkroom.vault().read(picture.owner(), object, 0);
        ShotRole role = work.job().role();
        try {
            Cleaned bare = darkroom.clean(kept, SourceType.UPLOADED, new Shape(role.width(), role.height()));
            if (bare instanceof CleanPicture clean) {
                Encoded itself = clean.itself();
                return new ImageRequest.Edit(itself.content(), itself.type().mediaType(), STRENGTH);
            }
            throw new PlugFailure(PlugFailure.Kind.RETRY, "the picture to begin from could not be made ready");
        } catch (IOException unreadable) {
            PlugFailure.Kind kind = unreadable instanceof StoreAway ? PlugFailure.Kind.ABSENT : PlugFailure.Kind.RETRY;
            throw new PlugFailure(kind, "the picture to begin from could not be read", unreadable);
        }
    }
}
