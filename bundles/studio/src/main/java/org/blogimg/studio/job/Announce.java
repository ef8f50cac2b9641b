package org.blogimg.studio.job;

import java.time.Duration;

import org.blogimg.studio.Illustration;
import org.blogimg.studio.table.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that an order has ended. Listeners heard of each state when it was durable. */
final class Announce implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Announce.class);

    private final Records records;

    Announce(Records records) {
        this.records = records;
    }

    @Override
    public void on(Work work) {
        records.views()
                .find(work.ticket().owner(), work.job().illustration())
                .filter(Illustration::ended)
                .ifPresent(this::announce);
    }

    private void announce(Illustration order) {
        Duration took = Duration.between(order.orderedAt(), records.clock().instant());
        LOG.info(
                "illustration {} ended: {} jobs in {} ms",
                order.id(),
                order.jobs().size(),
                took.toMillis());
    }
}
