package org.blogimg.accounts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Session;
import org.blogimg.base.Ids;
import org.blogimg.base.Tables;
import org.jspecify.annotations.Nullable;

/** Sessions: begun by a sign-in, kept alive by use, ended by their owner, by idleness or by age. */
final class Sessions {
    /** A use is noted at most this often: a page that loads twenty pictures writes one row. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final Periods periods;

    Sessions(Ground ground, Periods periods) {
        this.tables = ground.tables();
        this.clock = ground.clock();
        this.ids = ground.ids();
        this.periods = periods;
    }

    /** Inside the transaction that used the sign-in secret up. */
    Session begin(EntityManager em, Caller caller) {
        String secret = ids.secret();
        Instant now = clock.instant();
        Instant ends = now.plus(periods.whole());
        em.persist(new SessionRow(SecretHash.of(secret).hex(), caller.account().value(), now, ends));
        return new Session(secret, ends, caller);
    }

    Optional<Caller> caller(String secret) {
        SecretHash hash = SecretHash.of(secret);
        Instant now = clock.instant();
        @Nullable SessionRow row = tables.read(em -> em.find(SessionRow.class, hash.hex()));
        if (row == null || !hash.matches(row.hash) || isOver(row, now)) {
            return Optional.empty();
        }
        if (row.seen.plus(NOTED_EVERY).isBefore(now)) {
            tables.change(em -> em.createNamedQuery(SessionRow.TOUCH)
                    .setParameter("hash", hash.hex())
                    .setParameter("now", now)
                    .executeUpdate());
        }
        return Optional.of(
                tables.read(em -> em.find(AccountRow.class, row.account).caller()));
    }

    void end(String secret) {
        tables.change(em -> em.createNamedQuery(SessionRow.END)
                .setParameter("hash", SecretHash.of(secret).hex())
                .executeUpdate());
    }

    void sweep() {
        Instant now = clock.instant();
        tables.change(em -> em.createNamedQuery(SessionRow.SWEEP)
                .setParameter("now", now)
                .setParameter("idleSince", now.minus(periods.idle()))
                .executeUpdate());
    }

    private boolean isOver(SessionRow row, Instant now) {
        return !now.isBefore(row.ends) || !now.isBefore(row.seen.plus(periods.idle()));
    }
}
