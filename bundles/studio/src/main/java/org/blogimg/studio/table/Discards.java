package org.blogimg.studio.table;

import java.util.List;

import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.base.Ids;
import org.blogimg.base.Tables;

/** Objects whose bytes are to go: noted in the transaction that forgets them, worked off after it. */
public final class Discards {
    private static final String NEXT = "select d from DiscardRow d where d.id > :after order by d.id";
    private static final String DONE = "delete from DiscardRow d where d.id = :id";

    private final Tables tables;
    private final Ids ids;

    Discards(Tables tables, Ids ids) {
        this.tables = tables;
        this.ids = ids;
    }

    void note(EntityManager in, String owner, SealedObject object) {
        in.persist(DiscardRow.of(ids.next(), owner, object));
    }

    /** The oldest after that one. */
    public List<Waste> next(String after, int limit) {
        return tables.read(in -> {
            TypedQuery<DiscardRow> rows = in.createQuery(NEXT, DiscardRow.class).setParameter("after", after);
            return rows.setMaxResults(limit)
                    .getResultStream()
                    .map(DiscardRow::waste)
                    .toList();
        });
    }

    public void done(Waste waste) {
        tables.change(in -> in.createQuery(DONE).setParameter("id", waste.id()).executeUpdate());
    }

    /** What is to be discarded. */
    public record Waste(String id, AccountId owner, SealedObject object) {}
}
