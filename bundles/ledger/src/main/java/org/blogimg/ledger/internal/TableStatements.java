package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.ledger.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements from the entries alone: the balance beside a line is the sum of all lines up to it. */
@Component
public final class TableStatements implements Statements {
    private static final String NEWEST = "~";

    private final LedgerTables ground;

    @Activate
    public TableStatements(@Reference LedgerTables ground) {
        this.ground = ground;
    }

    @Override
    public Page page(AccountId who, Optional<String> after, int most) {
        if (most < 1 || most > 1_000) {
            throw new IllegalArgumentException("a page has 1 to 1000 lines");
        }
        String before = after.orElse(NEWEST);
        return ground.tables.read(em -> {
            List<Object[]> found = em.createNamedQuery(Posting.MOVED, Object[].class)
                    .setParameter("owner", who.value())
                    .setParameter("before", before)
                    .setMaxResults(most + 1)
                    .getResultList();
            List<Line> lines = lines(found.subList(0, Math.min(most, found.size())), balance(em, who, before));
            return new Page(
                    lines, found.size() > most ? Optional.of(lines.get(most - 1).id()) : Optional.empty());
        });
    }

    private static long balance(EntityManager em, AccountId who, String before) {
        return em.createNamedQuery(Entry.BALANCE, Number.class)
                .setParameter("owner", who.value())
                .setParameter("before", before)
                .getSingleResult()
                .longValue();
    }

    private static List<Line> lines(List<Object[]> found, long newest) {
        List<Line> lines = new ArrayList<>();
        long balance = newest;
        for (Object[] row : found) {
            long moved = ((Number) row[4]).longValue();
            Posting.Kind kind = (Posting.Kind) row[1];
            lines.add(new Line((String) row[0], (Instant) row[3], kind.shown(), (String) row[2], moved, balance));
            balance -= moved;
        }
        return lines;
    }
}
