package org.blogimg.studio.table;

import java.util.List;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.base.Ids;
import org.blogimg.base.Tables;

/** Objects whose bytes are to go: noted in the transaction that forgets them, worked off after it. */
public final class Discards {
    private static final String NEXT = "select d from DiscardRow d order by d.id";
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

    /** The oldest. */
    public List<Waste> next(int limit) {
        return tables.read(in -> in.createQuery(NEXT, DiscardRow.class).setMaxResults(limit).getResultList().stream()
                .map(DiscardRow::waste)
                .toList());
    }

    public void done(Waste waste) {
        tables.change(in -> in.createQuery(DONE).setParameter("id", waste.id()).executeUpdate());
    }

    /** What is to be discarded. */
    public record Waste(String id, AccountId owner, SealedObject object) {}
}
