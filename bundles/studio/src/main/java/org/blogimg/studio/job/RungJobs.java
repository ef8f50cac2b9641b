package org.blogimg.studio.job;

import java.time.Duration;
import java.time.Instant;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Rings;
import org.blogimg.broker.Broker;
import org.blogimg.studio.Doorbell;
import org.blogimg.studio.table.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ring that its provider finds genuine makes the waiting job due; what became of the work is asked, not believed. */
@Component
public final class RungJobs implements Doorbell {
    private static final Logger LOG = LoggerFactory.getLogger(RungJobs.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Records records;
    private final Broker broker;
    private Instant silentUntil = Instant.EPOCH;

    @Activate
    public RungJobs(@Reference Records records, @Reference Broker broker) {
        this.records = records;
        this.broker = broker;
    }

    @Override
    public void ring(ProviderId provider, Rings.Ring ring) {
        broker.heard(provider, ring).ifPresentOrElse(reference -> due(provider, reference), () -> unheard(provider));
    }

    private void due(ProviderId provider, String reference) {
        if (records.queue().rung(provider, reference)) {
            records.bell().ring();
        }
    }

    /** Strangers must not fill the log; an operator whose secret is wrong is to find it there. */
    private synchronized void unheard(ProviderId provider) {
        Instant now = records.clock().instant();
        if (!now.isBefore(silentUntil)) {
            silentUntil = now.plus(SILENCE);
            LOG.warn(
                    "A ring for {} was not proved genuine and does nothing; blogimg:provider-test looks at the secret."
                            + " Of others nothing is said for a minute",
                    provider);
        }
    }
}
