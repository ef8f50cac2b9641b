package org.blogimg.studio;

import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.Credits;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.JobId;
import org.blogimg.api.PictureId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;

/**
 * One shot on its way to a picture.
 *
 * @param note why it was refused, failed or waits; empty otherwise
 * @param provider who draws it, or last tried to
 * @param price what the picture costs: held at first as planned, and less where one takes over who costs less; captured
 *     when settled, given back otherwise
 */
public record Job(
        JobId id,
        IllustrationId illustration,
        ShotId shot,
        int section,
        ShotRole role,
        State state,
        String note,
        ProviderId provider,
        Credits price,
        Optional<PictureId> picture,
        Instant changedAt) {

    /** Where a job stands. The first six follow one another; the rest are other ends, UNKNOWN waits for the janitor. */
    public enum State {
        QUEUED,
        HELD,
        SENT,
        RECEIVED,
        KEPT,
        SETTLED,
        REFUSED,
        FAILED,
        CANCELLED,
        UNKNOWN;

        public boolean ended() {
            return switch (this) {
                case SETTLED, REFUSED, FAILED, CANCELLED -> true;
                case QUEUED, HELD, SENT, RECEIVED, KEPT, UNKNOWN -> false;
            };
        }
    }
}
