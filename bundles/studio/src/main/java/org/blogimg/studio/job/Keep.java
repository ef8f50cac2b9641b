package org.blogimg.studio.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.PictureId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.studio.Job;
import org.blogimg.studio.Picture;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.table.KeptRendition;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.StoredPicture;
import org.blogimg.studio.table.Ticket;

/** Seals every size, then writes the picture's row together with the job's state: there is never half a picture. */
final class Keep implements Step {
    private final Records records;
    private final Darkroom darkroom;

    Keep(Records records, Darkroom darkroom) {
        this.records = records;
        this.darkroom = darkroom;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.RECEIVED)) {
            return;
        }
        Instant made = records.clock().instant();
        Instant gone = records.periods().pictureGone(made);
        Ticket ticket = work.ticket();
        try {
            List<KeptRendition> kept =
                    darkroom.keep(ticket.owner(), work.clean().sizes(), Optional.of(gone));
            darkroom.unlessLost(ticket.owner(), kept, () -> {
                Picture picture = picture(work, made, gone, kept);
                work.moved(records.jobs().kept(work.id(), stored(ticket, picture, kept)));
            });
        } catch (IOException full) {
            PlugFailure.Kind kind = full instanceof StoreAway ? PlugFailure.Kind.ABSENT : PlugFailure.Kind.RETRY;
            throw new PlugFailure(kind, "the store could not keep the picture", full);
        }
    }

    private static StoredPicture stored(Ticket ticket, Picture picture, List<KeptRendition> kept) {
        StoredPicture.Made made = new StoredPicture.Made(
                ticket.job().id(), ticket.post(), ticket.job().shot());
        return new StoredPicture(ticket.owner(), Optional.of(made), picture, kept);
    }

    private Picture picture(Work work, Instant made, Instant gone, List<KeptRendition> kept) {
        Ticket.Order order = work.ticket().order();
        Ticket.By by = work.by();
        String drawn = work.raw().altText();
        return new Picture(
                new PictureId(records.nextId()),
                drawn.isEmpty() || order.ownAltText() ? order.altText() : drawn,
                order.caption(),
                by.source(),
                new Picture.Origin(
                        work.job().provider().value(),
                        by.label(),
                        by.version(),
                        order.style(),
                        work.raw().seed()),
                made,
                Optional.of(gone),
                kept.stream().map(KeptRendition::rendition).toList(),
                work.clean().perceptualHash());
    }
}
