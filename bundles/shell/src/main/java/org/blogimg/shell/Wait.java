package org.blogimg.shell;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.blogimg.api.AccountId;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;

/** Waits for an order to end. Ctrl-C cancels what has not been sent. */
final class Wait {
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final Illustrations illustrations;
    private final AccountId owner;
    private final Illustration order;
    private final Optional<Progress> progress;

    Wait(Illustrations illustrations, AccountId owner, Illustration order, Optional<Progress> progress) {
        this.illustrations = illustrations;
        this.owner = owner;
        this.order = order;
        this.progress = progress;
    }

    Illustration untilEnded() {
        BlockingQueue<Job> changes = new LinkedBlockingQueue<>();
        Illustrations.Watch watch = illustrations.watch(owner, order.id(), changes::add);
        try {
            Illustration now = look();
            while (!now.ended()) {
                // A change is only a reason to look; a lost one costs five seconds.
                Job changed = changes.poll(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                if (changed == null || changed.state().ended()) {
                    now = look();
                }
            }
            progress.ifPresent(Progress::end);
            return now;
        } catch (InterruptedException stopped) {
            illustrations.cancel(owner, order.id());
            Thread.currentThread().interrupt();
            throw new CommandFailed("Stopped. What had been sent to a provider ends by itself; see blogimg:jobs.");
        } finally {
            watch.close();
        }
    }

    private Illustration look() {
        Illustration now =
                illustrations.find(owner, order.id()).orElseThrow(() -> new CommandFailed("The post was deleted."));
        progress.ifPresent(screen -> screen.show(now));
        return now;
    }
}
