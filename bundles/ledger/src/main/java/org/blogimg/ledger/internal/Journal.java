package org.blogimg.ledger.internal;

import java.time.Clock;
import java.util.Map;

import javax.persistence.EntityManager;
import javax.persistence.Query;

import org.blogimg.base.Ids;
import org.blogimg.ledger.internal.Posting.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Postings and purses: the only hand that moves credits. Each movement is a posting whose lines add up to nothing, and
 * the purse's sums move with it in the caller's transaction.
 */
final class Journal {
    private final Clock clock;
    private final Ids ids;
    private final long gift;

    Journal(Clock clock, Ids ids, long gift) {
        this.clock = clock;
        this.ids = ids;
        this.gift = gift;
    }

    /** The owner's purse; opened with the gift where it is the first time. */
    Purse purse(EntityManager em, String owner) {
        @Nullable Purse known = em.find(Purse.class, owner);
        if (known != null) {
            return known;
        }
        Purse opened = new Purse(owner, gift, clock.instant());
        em.persist(opened);
        post(em, new Movement(Kind.GIFT, owner, owner), Map.of(Account.GIVEN, -gift, Account.FREE, gift));
        em.flush();
        return opened;
    }

    /** What happens, to what, to whom. */
    record Movement(Kind kind, String subject, String owner) {}

    /** Whether it has happened. */
    boolean stands(EntityManager em, Movement movement) {
        return em.createNamedQuery(Posting.STANDS, Long.class)
                        .setParameter("kind", movement.kind())
                        .setParameter("subject", movement.subject())
                        .getSingleResult()
                > 0;
    }

    /** Writes the posting; lines of nothing are left out. Fails when the same movement stands already. */
    void post(EntityManager em, Movement movement, Map<Account, Long> lines) {
        Posting posting =
                new Posting(ids.next(), movement.kind(), movement.subject(), movement.owner(), clock.instant());
        em.persist(posting);
        em.flush();
        lines.forEach((account, amount) -> {
            if (amount != 0) {
                em.persist(new Entry(posting, account, amount));
            }
        });
    }

    /** From the house to the owner. */
    void give(EntityManager em, Movement movement, Account from, long amount) {
        purse(em, movement.owner());
        post(em, movement, Map.of(from, -amount, Account.FREE, amount));
        moved(em.createNamedQuery(Purse.GIVE), movement.owner(), amount);
    }

    /** From the owner to the house, as far as it is there; false where it is not, and nothing was changed. */
    boolean take(EntityManager em, Movement movement, Account to, long amount) {
        purse(em, movement.owner());
        int changed = em.createNamedQuery(Purse.SPEND)
                .setParameter("owner", movement.owner())
                .setParameter("amount", amount)
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        post(em, movement, Map.of(to, amount, Account.FREE, -amount));
        return true;
    }

    /** Back to the house, whether it is there or not: the one way below zero. */
    void clawBack(EntityManager em, Movement movement, long amount) {
        purse(em, movement.owner());
        post(em, movement, Map.of(Account.SOLD, amount, Account.FREE, -amount));
        moved(em.createNamedQuery(Purse.CLAW_BACK), movement.owner(), amount);
    }

    /** What was clawed back is given again. */
    void reinstate(EntityManager em, Movement movement, long amount) {
        purse(em, movement.owner());
        post(em, movement, Map.of(Account.SOLD, -amount, Account.FREE, amount));
        moved(em.createNamedQuery(Purse.CLAW_BACK), movement.owner(), -amount);
    }

    private static void moved(Query update, String owner, long amount) {
        int changed = update.setParameter("owner", owner)
                .setParameter("amount", amount)
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("account " + owner + " has no purse");
        }
    }
}
