package org.blogimg.studio.job;

import org.blogimg.api.PlugFailure;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Commission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on at a provider and that nobody waits for any more: it is asked to stop, since what it would still do is
 * paid for by whoever runs this house. It is asked before the end is written, so that a stop in between leaves a job that
 * is asked after once more.
 */
final class GivenUp {
    private static final Logger LOG = LoggerFactory.getLogger(GivenUp.class);

    private final Broker broker;

    GivenUp(Broker broker) {
        this.broker = broker;
    }

    /** @return the note with what could not be done; a provider that cannot be reached keeps no job from its end */
    String stop(Work work, String reference, String note) {
        try {
            broker.cancel(new Commission(work.job().provider(), work.by().bundle(), reference));
            return note;
        } catch (PlugFailure unheard) {
            LOG.warn(
                    "{} is given up, and {} could not be asked to stop it",
                    work,
                    work.job().provider());
            return note + "; it could not be asked to stop";
        }
    }
}
