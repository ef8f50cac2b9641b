package org.blogimg.studio.library;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.picture.Bounds;
import org.blogimg.picture.CleanPicture;
import org.blogimg.picture.Cleaned;
import org.blogimg.picture.Encoded;
import org.blogimg.picture.PictureCleaner;
import org.blogimg.picture.Shape;
import org.blogimg.studio.Picture;
import org.blogimg.studio.table.KeptRendition;
import org.blogimg.studio.table.Lost;
import org.blogimg.studio.table.Stopped;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where pictures are cleaned, and kept as sealed objects, size by size. There is one, because all cleaning together
 * keeps within one bound of memory. What is kept without a row in the end (a stop in between) lies in a day
 * bucket under a key that nobody knows any more, and goes with its day.
 */
@Component(service = Darkroom.class)
public final class Darkroom {
    private final ObjectVault vault;
    private final Cleaning cleaning;

    @Activate
    public Darkroom(@Reference ObjectVault vault) {
        this(vault, new PictureCleaner(Bounds.STANDARD)::clean);
    }

    /** For tests. */
    public Darkroom(ObjectVault vault, Cleaning cleaning) {
        this.vault = vault;
        this.cleaning = cleaning;
    }

    public Cleaned clean(Content bytes, SourceType source, Shape shape) throws IOException {
        return cleaning.clean(bytes, source, shape);
    }

    public ScreenedPicture seen(CleanPicture picture, SourceType source) throws IOException {
        return cleaning.seen(picture, source);
    }

    public ObjectVault vault() {
        return vault;
    }

    /** All of them, or none. */
    public List<KeptRendition> keep(AccountId owner, List<Encoded> sizes, Optional<Instant> gone) throws IOException {
        List<KeptRendition> kept = new ArrayList<>();
        for (Encoded size : sizes) {
            Picture.Rendition rendition = new Picture.Rendition(
                    size.width(), size.height(), size.type().mediaType(), size.length(), size.sha256());
            kept.add(new KeptRendition(rendition, keepOrUndo(owner, size.content(), lastDay(gone), kept)));
        }
        return kept;
    }

    /** The same bytes again, as new objects with another last day; the old ones stay. */
    public List<KeptRendition> keepAgain(AccountId owner, List<KeptRendition> sizes, Optional<Instant> gone)
            throws IOException {
        List<KeptRendition> kept = new ArrayList<>();
        for (KeptRendition size : sizes) {
            Content bytes = () -> vault.read(owner, size.object(), 0);
            kept.add(new KeptRendition(size.rendition(), keepOrUndo(owner, bytes, lastDay(gone), kept)));
        }
        return kept;
    }

    /** Writes the row; where the owner or another process was quicker, and nothing was written, the objects go. */
    public void unlessLost(AccountId owner, List<KeptRendition> kept, Runnable row) throws IOException {
        try {
            row.run();
        } catch (Lost | Stopped quicker) {
            discard(owner, kept);
            throw quicker;
        }
    }

    public void discard(AccountId owner, List<KeptRendition> kept) throws IOException {
        for (KeptRendition size : kept) {
            vault.discard(owner, size.object());
        }
    }

    private SealedObject keepOrUndo(AccountId owner, Content bytes, Optional<LocalDate> day, List<KeptRendition> kept)
            throws IOException {
        try {
            return vault.keep(owner, bytes, day);
        } catch (IOException full) {
            discard(owner, kept);
            throw full;
        }
    }

    private static Optional<LocalDate> lastDay(Optional<Instant> gone) {
        return gone.map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
