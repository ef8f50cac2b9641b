package org.blogimg.studio.job;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.moderation.Moderation;
import org.blogimg.studio.Job;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.table.Records;

/**
 * Has the clean picture judged before anything of it is kept, whoever drew it. Refused, it is dropped with the bytes as they
 * came, and nothing is charged.
 */
final class Judge implements Step {
    private final Records records;
    private final Moderation moderation;
    private final Darkroom darkroom;

    Judge(Records records, Moderation moderation, Darkroom darkroom) {
        this.records = records;
        this.moderation = moderation;
        this.darkroom = darkroom;
    }

    @Override
    public void on(Work work) {
        if (work.at(Job.State.RECEIVED)) {
            Screen.refuse(work, records, verdict(work));
        }
    }

    /** What was paid for and cannot be drawn again waits for a moderator that broke as for one that is not there. */
    private Verdict verdict(Work work) {
        try {
            return moderation.picture(Screen.of(work.ticket()), () -> seen(work));
        } catch (PlugFailure failure) {
            if (work.by().repeatable()) {
                throw failure;
            }
            throw new PlugFailure(PlugFailure.Kind.ABSENT, String.valueOf(failure.getMessage()), failure);
        }
    }

    private ScreenedPicture seen(Work work) {
        try {
            return darkroom.seen(work.clean(), work.by().source());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
