package org.blogimg.outbound;

import java.util.List;

import org.blogimg.api.JobId;
import org.blogimg.outbound.egress.EgressLedger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door's own list, read. */
@Component
public final class TableEgressLedger implements EgressLedger {
    private final HttpDoor door;

    @Activate
    public TableEgressLedger(@Reference HttpDoor door) {
        this.door = door;
    }

    @Override
    public List<Sent> newest(int limit) {
        return door.departures().newest(limit).stream().map(Departure::sent).toList();
    }

    @Override
    public List<Sent> of(JobId job) {
        return door.departures().of(job).stream().map(Departure::sent).toList();
    }
}
