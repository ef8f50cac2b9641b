package org.blogimg.base.wiring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A slice in a bundle of its own: opens its tables, writes and reads, and says what it found as a service. */
public final class SliceActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Instant now = service(context, Clock.class).instant();
        String id = service(context, Ids.class).next();
        Slice slice = new Slice("wired", SliceActivator.class.getClassLoader(), List.of(WiredNote.class));
        try (Tables tables = service(context, Database.class).open(slice)) {
            tables.change(em -> em.persist(new WiredNote(id, now)));
            long notes = tables.read(em -> em.createQuery("select count(n) from WiredNote n", Long.class)
                    .getSingleResult());
            Instant back = tables.read(em -> em.find(WiredNote.class, id)).written;
            context.registerService(
                    String.class, notes + " note of " + (back.toEpochMilli() == now.toEpochMilli()), null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }

    private static <S> S service(BundleContext context, Class<S> type) {
        return context.getService(context.getServiceReference(type));
    }
}
