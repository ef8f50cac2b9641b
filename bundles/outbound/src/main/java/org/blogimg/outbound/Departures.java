package org.blogimg.outbound;

import java.time.Clock;
import java.util.List;

import org.blogimg.api.JobId;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Recipient;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;

/** The list of what left the house. */
final class Departures implements AutoCloseable {
    private final Tables tables;
    private final Clock clock;
    private final Ids ids;

    Departures(Database database, Clock clock, Ids ids) {
        this.tables = database.open(new Slice("outbound", Departures.class.getClassLoader(), List.of(Departure.class)));
        this.clock = clock;
        this.ids = ids;
    }

    /** Returns once the line is on the disk; only then may the request go. */
    void write(String bundle, Recipient recipient, Outgoing request, Encoded body) {
        String id = ids.next();
        tables.change(em -> em.persist(new Departure(id, clock.instant(), bundle, recipient).carrying(request, body)));
    }

    List<Departure> of(JobId job) {
        return tables.read(em -> em.createNamedQuery(Departure.OF_JOB, Departure.class)
                .setParameter("job", job.value())
                .getResultList());
    }

    List<Departure> newest(int limit) {
        return tables.read(em -> em.createNamedQuery(Departure.NEWEST, Departure.class)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public void close() {
        tables.close();
    }
}
