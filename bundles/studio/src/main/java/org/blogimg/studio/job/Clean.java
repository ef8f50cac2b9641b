package org.blogimg.studio.job;

import java.io.IOException;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ShotRole;
import org.blogimg.picture.CleanPicture;
import org.blogimg.picture.Cleaned;
import org.blogimg.picture.RefusedPicture;
import org.blogimg.picture.Shape;
import org.blogimg.studio.Job;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.table.Records;

/** Cleans what came, cuts it to its shot's shape, marks it as what it is, and makes its sizes. */
final class Clean implements Step {
    private final Records records;
    private final Darkroom darkroom;

    Clean(Records records, Darkroom darkroom) {
        this.records = records;
        this.darkroom = darkroom;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.RECEIVED)) {
            return;
        }
        Cleaned cleaned = cleaned(work);
        if (cleaned instanceof CleanPicture picture) {
            work.clean(picture);
        } else if (cleaned instanceof RefusedPicture refused) {
            if (refused.why() == RefusedPicture.Why.BUSY) {
                throw new PlugFailure(PlugFailure.Kind.RETRY, refused.message());
            }
            String note = "The provider sent no usable picture. " + refused.message();
            work.over(records.jobs().ended(work.id(), Job.State.FAILED, note));
        }
    }

    private Cleaned cleaned(Work work) {
        try {
            ShotRole role = work.job().role();
            Shape shape = new Shape(role.width(), role.height());
            return darkroom.clean(work.bytes().orElseThrow(), work.by().source(), shape);
        } catch (IOException unreadable) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "the picture could not be read", unreadable);
        }
    }
}
