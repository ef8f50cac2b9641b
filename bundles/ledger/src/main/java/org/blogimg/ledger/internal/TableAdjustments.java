package org.blogimg.ledger.internal;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.ledger.Adjustments;
import org.blogimg.ledger.internal.Journal.Movement;
import org.blogimg.ledger.internal.Posting.Kind;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adjustments in their table, each with its posting. */
@Component
public final class TableAdjustments implements Adjustments {
    private final LedgerTables ground;

    @Activate
    public TableAdjustments(@Reference LedgerTables ground) {
        this.ground = ground;
    }

    @Override
    public boolean adjust(AccountId who, long credits, Why why, String wish) {
        if (credits == 0 || wish.isEmpty() || wish.length() > 64) {
            throw new IllegalArgumentException("credits must not be 0 and a wish has 1 to 64 characters");
        }
        AdjustmentRow row = new AdjustmentRow(who + "/" + wish, who.value(), credits, why, ground.clock.instant());
        return ground.tables.write(em -> {
            @Nullable AdjustmentRow before = em.find(AdjustmentRow.class, row.wish);
            return before == null ? moved(em, row) : same(before, row);
        });
    }

    private boolean moved(EntityManager em, AdjustmentRow row) {
        Movement movement = new Movement(Kind.ADJUSTMENT, row.wish, row.owner);
        if (row.amount < 0) {
            if (!ground.journal.take(em, movement, Account.GIVEN, -row.amount)) {
                return false;
            }
        } else {
            ground.journal.give(em, movement, Account.GIVEN, row.amount);
        }
        em.persist(row);
        return true;
    }

    private static boolean same(AdjustmentRow before, AdjustmentRow row) {
        if (before.amount != row.amount) {
            throw new IllegalArgumentException("this wish was made with " + before.amount + " credits");
        }
        return true;
    }
}
