package org.blogimg.studio.job;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

import org.blogimg.api.AccountId;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.OrderTable;
import org.blogimg.studio.table.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes orders: rows first, then the bell. */
@Component
public final class QueuedIllustrations implements Illustrations {
    private static final int LONGEST_KEY = 255;

    private final Records records;

    @Activate
    public QueuedIllustrations(@Reference Records records) {
        this.records = records;
    }

    @Override
    public Illustration start(AccountId owner, PostId post, String key) {
        return place(new OrderTable.Wanted(owner, post, Optional.empty(), Optional.empty(), checked(key)));
    }

    @Override
    public Illustration redraw(AccountId owner, PostId post, ShotId shot, String key) {
        return place(new OrderTable.Wanted(owner, post, Optional.of(shot), Optional.empty(), checked(key)));
    }

    @Override
    public Optional<Illustration> find(AccountId owner, IllustrationId illustration) {
        return records.views().find(owner, illustration);
    }

    @Override
    public Optional<Illustration> latest(AccountId owner, PostId post) {
        return records.views().latest(owner, post);
    }

    @Override
    public Illustration cancel(AccountId owner, IllustrationId illustration) {
        Illustration order = records.views().cancel(owner, illustration).orElseThrow(() -> unknown(illustration));
        records.sweep().ring();
        records.bell().ring();
        return order;
    }

    @Override
    public Watch watch(AccountId owner, IllustrationId illustration, Consumer<Job> listener) {
        if (records.views().find(owner, illustration).isEmpty()) {
            throw unknown(illustration);
        }
        return records.watchers().watch(illustration, listener);
    }

    private Illustration place(OrderTable.Wanted wanted) {
        IllustrationId id = records.orders().place(wanted);
        records.bell().ring();
        return records.views().find(wanted.owner(), id).orElseThrow(() -> unknown(id));
    }

    static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new UnusableInput("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private static NoSuchElementException unknown(IllustrationId id) {
        return new NoSuchElementException("no illustration " + id);
    }
}
