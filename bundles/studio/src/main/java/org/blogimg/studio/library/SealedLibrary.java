package org.blogimg.studio.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.SourceType;
import org.blogimg.picture.CleanPicture;
import org.blogimg.picture.Cleaned;
import org.blogimg.picture.RefusedPicture;
import org.blogimg.picture.Shape;
import org.blogimg.posts.Page;
import org.blogimg.studio.Busy;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Gone;
import org.blogimg.studio.Library;
import org.blogimg.studio.Picture;
import org.blogimg.studio.PictureBytes;
import org.blogimg.studio.table.KeptRendition;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.StoredPicture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pictures, kept sealed. The end of a picture's period is looked at when it is read, not when somebody has swept. */
@Component
public final class SealedLibrary implements Library {
    private static final int LONGEST_WORDS = 500;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Records records;
    private final Darkroom darkroom;

    @Activate
    public SealedLibrary(@Reference Records records, @Reference Darkroom darkroom) {
        this.records = records;
        this.darkroom = darkroom;
    }

    @Override
    public Picture upload(AccountId owner, Content bytes, String altText) {
        if (altText.length() > LONGEST_WORDS) {
            throw new UnusableInput("altText", "must have at most " + LONGEST_WORDS + " characters");
        }
        try {
            Cleaned cleaned = darkroom.clean(bytes, SourceType.UPLOADED, Shape.ANY);
            if (cleaned instanceof RefusedPicture refused) {
                throw refusal(refused);
            }
            CleanPicture clean = (CleanPicture) cleaned;
            List<KeptRendition> kept = keep(owner, clean);
            StoredPicture stored = new StoredPicture(owner, Optional.empty(), uploaded(clean, altText, kept), kept);
            darkroom.unlessLost(owner, kept, () -> records.pictures().insert(stored));
            return stored.picture();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of all reasons only a busy house has nothing to do with the picture. */
    private static RuntimeException refusal(RefusedPicture refused) {
        return refused.why() == RefusedPicture.Why.BUSY
                ? new Busy(refused.message(), WAIT)
                : new UnusableInput("picture", refused.message());
    }

    private List<KeptRendition> keep(AccountId owner, CleanPicture clean) {
        try {
            return darkroom.keep(owner, clean.sizes(), Optional.empty());
        } catch (IOException notNow) {
            throw new Busy("The store could not keep the picture. Try again in a minute.", WAIT, notNow);
        }
    }

    /** What an owner brings in stays until the owner deletes it: no period is given for it. */
    private Picture uploaded(CleanPicture clean, String altText, List<KeptRendition> kept) {
        return new Picture(
                new PictureId(records.nextId()),
                altText,
                "",
                source(clean.mark()),
                new Picture.Origin("you", "You", "", "", ""),
                records.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                kept.stream().map(KeptRendition::rendition).toList(),
                clean.perceptualHash());
    }

    private static SourceType source(String mark) {
        for (SourceType type : SourceType.values()) {
            if (!mark.isEmpty() && type.uri().equals(mark)) {
                return type;
            }
        }
        return SourceType.UPLOADED;
    }

    @Override
    public Optional<Picture> find(AccountId owner, PictureId picture) {
        return stored(owner, picture).map(StoredPicture::picture);
    }

    @Override
    public List<Picture> list(AccountId owner, Page page) {
        return records.pictures().list(owner, page.checked(), records.clock().instant()).stream()
                .map(StoredPicture::picture)
                .toList();
    }

    @Override
    public Map<ShotId, Picture> ofPost(AccountId owner, PostId post) {
        Instant now = records.clock().instant();
        Map<ShotId, Picture> pictures = new LinkedHashMap<>();
        records.pictures().ofPost(owner, post).forEach((shot, stored) -> {
            Picture picture = stored.picture();
            if (picture.goneAt().map(now::isBefore).orElse(true)) {
                pictures.put(shot, picture);
            }
        });
        return pictures;
    }

    @Override
    public Optional<PictureBytes> bytes(AccountId owner, PictureId picture, int width) {
        return stored(owner, picture).map(stored -> {
            KeptRendition size = size(stored, width);
            return new PictureBytes(size.rendition(), offset -> darkroom.vault().read(owner, size.object(), offset));
        });
    }

    @Override
    public Picture save(AccountId owner, PictureId picture, boolean saved) {
        StoredPicture before =
                stored(owner, picture).orElseThrow(() -> new NoSuchElementException("no picture " + picture));
        if (before.picture().goneAt().isEmpty() == saved) {
            return before.picture();
        }
        Optional<Instant> gone = saved
                ? Optional.empty()
                : Optional.of(records.periods().pictureGone(before.picture().madeAt()));
        try {
            move(before, gone);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return records.pictures()
                .find(owner, picture)
                .map(StoredPicture::picture)
                .orElseThrow(() -> new NoSuchElementException("no picture " + picture));
    }

    /** New objects, then the row, then the old ones go: a stop in between loses no picture. */
    private void move(StoredPicture before, Optional<Instant> gone) throws IOException {
        List<KeptRendition> moved = darkroom.keepAgain(before.owner(), before.kept(), gone);
        if (records.pictures().moved(before, gone, moved)) {
            records.sweep().ring();
        } else {
            darkroom.discard(before.owner(), moved);
            throw new Conflict("The picture was changed by somebody else meanwhile. Look again.");
        }
    }

    @Override
    public boolean delete(AccountId owner, PictureId picture) {
        boolean deleted = records.pictures().delete(owner, picture);
        if (deleted) {
            records.sweep().ring();
        }
        return deleted;
    }

    private Optional<StoredPicture> stored(AccountId owner, PictureId picture) {
        Optional<StoredPicture> stored = records.pictures().find(owner, picture);
        stored.flatMap(found -> found.picture().goneAt())
                .filter(gone -> !records.clock().instant().isBefore(gone))
                .ifPresent(gone -> {
                    throw new Gone("The picture", gone);
                });
        return stored;
    }

    /** The smallest that is wide enough; sizes stand widest first. */
    private static KeptRendition size(StoredPicture stored, int width) {
        KeptRendition best = stored.kept().get(0);
        for (KeptRendition size : stored.kept()) {
            if (width > 0 && size.rendition().width() >= width) {
                best = size;
            }
        }
        return best;
    }
}
