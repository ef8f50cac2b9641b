package org.blogimg.studio.job;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.blogimg.api.storage.ObjectVault;
import org.blogimg.broker.Broker;
import org.blogimg.ledger.Ledger;
import org.blogimg.moderation.Appeals;
import org.blogimg.studio.table.Discards;
import org.blogimg.studio.table.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts in order what is left open: holds to give back, jobs that nobody knows of, prompts and pictures whose period is
 * over, bytes without a row. It looks at stored instants every half minute, because a timer of a day does not notice
 * when the clock is moved. What it does not finish it finishes next time.
 */
@Component(service = Janitor.class, immediate = true)
public final class Janitor {
    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);
    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Records records;
    private final ObjectVault vault;
    private final Appeals appeals;
    private final Releases releases;
    private final Unknowns unknowns;
    private final LoneThread thread = new LoneThread("blogimg-janitor");
    private final AtomicBoolean waits = new AtomicBoolean();
    private final Runnable ear = this::rung;

    @Activate
    public Janitor(
            @Reference Records records,
            @Reference ObjectVault vault,
            @Reference Ledger ledger,
            @Reference Appeals appeals,
            @Reference Broker broker) {
        this.records = records;
        this.appeals = appeals;
        this.vault = vault;
        this.releases = new Releases(records, ledger);
        this.unknowns = new Unknowns(records, broker);
        records.sweep().hear(ear);
        thread.every(PAUSE, this::look);
    }

    @Deactivate
    public void close() {
        records.sweep().forget(ear);
        thread.close();
    }

    /** Rung many times before it comes to look, it looks once. */
    private void rung() {
        if (waits.compareAndSet(false, true)) {
            thread.run(this::look);
        }
    }

    private void look() {
        waits.set(false);
        try {
            sweep();
        } catch (RuntimeException | IOException broken) {
            LOG.warn("The janitor stopped half way: {}", broken.getClass().getName());
        }
    }

    /** One round of everything. */
    void sweep() throws IOException {
        unknowns.decide();
        releases.all();
        records.ends().sweepForgotten(AT_ONCE).forEach(appeals::forget);
        forget();
        discard();
        vault.expire(Days.of(records, 0));
    }

    private void forget() {
        int prompts = 0;
        int pictures = 0;
        int found;
        do {
            int jobs = records.views().expire(records.clock().instant(), AT_ONCE);
            int plans = records.plans().expire(records.clock().instant(), AT_ONCE);
            int gone = records.pictures().expire(records.clock().instant(), AT_ONCE);
            int refusals = appeals.expire(AT_ONCE);
            prompts += jobs + plans;
            pictures += gone;
            found = jobs + plans + gone + refusals;
        } while (found > 0);
        if (prompts + pictures > 0) {
            LOG.info("Past their period: the prompts of {} jobs and plans, {} pictures", prompts, pictures);
        }
    }

    /**
     * What is noted by now and no further: under load there is always more, and all else would wait for its end. What lies
     * in a store that is away stays noted, and keeps nothing else from going.
     */
    private void discard() {
        String newest = records.discards().newest().orElse("");
        String last = "";
        while (last.compareTo(newest) < 0) {
            List<Discards.Waste> waste = records.discards().next(last, newest, AT_ONCE);
            records.discards().done(waste.stream().filter(this::discarded).toList());
            last = waste.isEmpty() ? newest : waste.get(waste.size() - 1).id();
        }
    }

    private boolean discarded(Discards.Waste waste) {
        try {
            vault.discard(waste.owner(), waste.object());
            return true;
        } catch (IOException away) {
            LOG.debug("{} is still to be deleted: {}", waste.object(), away.getMessage());
            return false;
        }
    }
}
