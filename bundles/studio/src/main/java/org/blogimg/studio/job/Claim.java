package org.blogimg.studio.job;

import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.blogimg.api.JobId;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Ticket;

/** Takes the job in hand. The message is only its id: whatever else came with it is dropped. */
final class Claim implements Processor {
    private static final String RESUMED = "taken up again after a stop";

    private final Records records;

    Claim(Records records) {
        this.records = records;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        JobId job = new JobId(exchange.getMessage().getBody(String.class));
        Optional<Work> work = records.queue()
                .take(job)
                .filter(ticket -> !ticket.job().state().ended())
                .map(Work::new);
        exchange.getMessage().setBody(work.orElse(null));
        work.ifPresent(this::resume);
        exchange.setRouteStop(work.isEmpty() || work.get().isOver());
    }

    /** Sent, and nobody here knows what came of it: a repeatable picture is drawn again, for others the janitor sees. */
    private void resume(Work work) {
        Ticket ticket = work.ticket();
        boolean lost = (work.at(Job.State.SENT) && ticket.reference().isEmpty())
                || (work.at(Job.State.RECEIVED)
                        && ticket.raw().flatMap(Ticket.Raw::object).isEmpty());
        if (!lost) {
            return;
        }
        if (work.by().repeatable()) {
            work.moved(records.jobs().resumed(work.id(), Job.State.HELD, RESUMED));
        } else {
            work.over(records.jobs().unknown(work.id(), RESUMED, ticket.trouble()));
            records.sweep().ring();
        }
    }
}
