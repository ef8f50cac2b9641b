package org.blogimg.studio.job;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

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

    private void rung() {
        thread.run(this::look);
    }

    private void look() {
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

    /** What lies in a store that is away stays noted, and keeps nothing else from going. */
    private void discard() {
        String last = "";
        List<Discards.Waste> waste;
        do {
            waste = records.discards().next(last, AT_ONCE);
            waste.forEach(this::discard);
            last = waste.isEmpty() ? "" : waste.get(waste.size() - 1).id();
        } while (!waste.isEmpty());
    }

    private void discard(Discards.Waste waste) {
        try {
            vault.discard(waste.owner(), waste.object());
            records.discards().done(waste);
        } catch (IOException away) {
            LOG.debug("{} is still to be deleted: {}", waste.object(), away.getMessage());
        }
    }
}
