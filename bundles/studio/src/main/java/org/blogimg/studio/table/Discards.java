package org.blogimg.studio.table;

import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.base.Ids;
import org.blogimg.base.Tables;

/** Objects whose bytes are to go: noted in the transaction that forgets them, worked off after it. */
public final class Discards {
    private static final String NEXT =
            "select d from DiscardRow d where d.id > :after and d.id <= :newest order by d.id";
    private static final String NEWEST = "select max(d.id) from DiscardRow d";
    private static final String DONE = "delete from DiscardRow d where d.id in :ids";

    private final Tables tables;
    private final Ids ids;

    Discards(Tables tables, Ids ids) {
        this.tables = tables;
        this.ids = ids;
    }

    void note(EntityManager in, String owner, SealedObject object) {
        in.persist(DiscardRow.of(ids.next(), owner, object));
    }

    /** The last that is noted by now; empty where there is none. */
    public Optional<String> newest() {
        return tables.read(
                in -> Optional.ofNullable(in.createQuery(NEWEST, String.class).getSingleResult()));
    }

    /** The oldest after that one, and none that is newer than the other. */
    public List<Waste> next(String after, String newest, int limit) {
        return tables.read(in -> {
            TypedQuery<DiscardRow> rows = in.createQuery(NEXT, DiscardRow.class)
                    .setParameter("after", after)
                    .setParameter("newest", newest);
            return rows.setMaxResults(limit)
                    .getResultStream()
                    .map(DiscardRow::waste)
                    .toList();
        });
    }

    public void done(List<Waste> gone) {
        if (!gone.isEmpty()) {
            List<String> all = gone.stream().map(Waste::id).toList();
            tables.change(in -> in.createQuery(DONE).setParameter("ids", all).executeUpdate());
        }
    }

    /** What is to be discarded. */
    public record Waste(String id, AccountId owner, SealedObject object) {}
}
