package org.blogimg.accounts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.blogimg.base.Ids;
import org.blogimg.base.Tables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One-time secrets. One of them always lies in a file that the owner of the machine can read, which is how they sign in
 * without a password; when it is used or too old, another takes its place.
 */
final class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final Periods periods;
    private final OwnersFile file;
    private final String account;
    /** The one in the file; guarded by this. */
    private @Nullable SecretHash inFile;

    private Instant inFileEnds = Instant.MIN;

    SignIns(Ground ground, Periods periods, OwnersFile file, String account) {
        this.tables = ground.tables();
        this.clock = ground.clock();
        this.ids = ground.ids();
        this.periods = periods;
        this.file = file;
        this.account = account;
    }

    String fresh() {
        String secret = ids.secret();
        tables.change(em -> em.persist(new SignInRow(
                SecretHash.of(secret).hex(), account, clock.instant().plus(periods.signIn()))));
        return secret;
    }

    /** The account it was made for; empty when it is unknown, used or too old. Of two at once one gets it. */
    Optional<String> useUp(EntityManager em, SecretHash hash) {
        @Nullable SignInRow row = em.find(SignInRow.class, hash.hex());
        if (row == null || !hash.matches(row.hash)) {
            return Optional.empty();
        }
        String whose = row.account;
        int used = em.createNamedQuery(SignInRow.USE_UP)
                .setParameter("hash", hash.hex())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return used == 1 ? Optional.of(whose) : Optional.empty();
    }

    void sweep() {
        tables.change(em -> em.createNamedQuery(SignInRow.SWEEP)
                .setParameter("now", clock.instant())
                .executeUpdate());
        if (!clock.instant().isBefore(ends())) {
            renewFile();
        }
    }

    /** Another into the file, if it was this one that lay there. */
    void renewFileAfter(SecretHash used) {
        if (isInFile(used)) {
            renewFile();
        }
    }

    /** @throws UncheckedIOException when the file cannot be written */
    synchronized void putIntoFile() {
        String secret = fresh();
        try {
            file.write(secret);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the sign-in file cannot be written", unwritable);
        }
        inFile = SecretHash.of(secret);
        inFileEnds = clock.instant().plus(periods.signIn());
    }

    /** A full disk must not undo a sign-in that has happened; the next sweep tries again. */
    private synchronized void renewFile() {
        try {
            putIntoFile();
        } catch (UncheckedIOException unwritable) {
            inFileEnds = Instant.MIN;
            LOG.error("{}: {}", unwritable.getMessage(), String.valueOf(unwritable.getCause()));
        }
    }

    private synchronized boolean isInFile(SecretHash hash) {
        return hash.equals(inFile);
    }

    private synchronized Instant ends() {
        return inFileEnds;
    }
}
