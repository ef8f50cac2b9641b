package org.blogimg.base.internal;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;

import org.blogimg.base.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One slice's tables through its own entity manager factory. */
final class JpaTables implements Tables {
    static final int TRIES = 6;
    private static final Logger LOG = LoggerFactory.getLogger(JpaTables.class);
    private static final long FIRST_PAUSE_NANOS = 2_000_000;

    private final String slice;
    private final EntityManagerFactory factory;
    private final Engine engine;
    private final RandomGenerator random = RandomGenerator.getDefault();

    JpaTables(String slice, EntityManagerFactory factory, Engine engine) {
        this.slice = slice;
        this.factory = factory;
        this.engine = engine;
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        return repeatedly(() -> inside(false, () -> reading(work)));
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        return repeatedly(() -> inside(true, () -> writing(work)));
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
    }

    private <T> T repeatedly(Attempt<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.run();
            } catch (Repeatable again) {
                if (tries == TRIES) {
                    throw again.trouble();
                }
                LOG.debug("{}: try {} of {}", again.trouble().getMessage(), tries + 1, TRIES);
                pause(tries);
            }
        }
    }

    private <T> T inside(boolean writing, Attempt<T> attempt) throws Repeatable {
        Engine.Stay stay = engine.enter(writing);
        try {
            return attempt.run();
        } finally {
            stay.close();
        }
    }

    private <T> T reading(Function<EntityManager, T> work) throws Repeatable {
        EntityManager entities = factory.createEntityManager();
        try {
            return work.apply(entities);
        } catch (RuntimeException broke) {
            throw told(broke, true);
        } finally {
            entities.close();
        }
    }

    private <T> T writing(Function<EntityManager, T> work) throws Repeatable {
        EntityManager entities = factory.createEntityManager();
        EntityTransaction transaction = entities.getTransaction();
        boolean committing = false;
        try {
            transaction.begin();
            T answer = work.apply(entities);
            entities.flush();
            committing = true;
            transaction.commit();
            engine.sync();
            return answer;
        } catch (RuntimeException broke) {
            rollBack(transaction);
            throw told(broke, !committing);
        } finally {
            entities.close();
        }
    }

    /** The exception for the caller; thrown as {@link Repeatable} where the same work may be tried again. */
    private RuntimeException told(RuntimeException broke, boolean nothingDone) throws Repeatable {
        var trouble = DatabaseTrouble.in(slice, broke);
        if (trouble.isEmpty()) {
            return broke;
        }
        DatabaseTrouble found = trouble.get();
        if (found.isDisconnected()) {
            engine.reconnect();
        }
        if (found.isConflict() || (nothingDone && found.isDisconnected())) {
            throw new Repeatable(found);
        }
        return found;
    }

    private void rollBack(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException lost) {
            LOG.debug(
                    "slice {}: no rollback, the connection is gone ({})",
                    slice,
                    lost.getClass().getName());
        }
    }

    private void pause(int tries) {
        long bound = FIRST_PAUSE_NANOS << tries;
        LockSupport.parkNanos(bound / 2 + random.nextLong(bound));
    }

    private interface Attempt<T> {
        T run() throws Repeatable;
    }

    /** Says that the work may be run again; never leaves this class. */
    private static final class Repeatable extends Exception {
        private static final long serialVersionUID = 1L;
        private final DatabaseTrouble trouble;

        Repeatable(DatabaseTrouble trouble) {
            super(null, trouble, false, false);
            this.trouble = trouble;
        }

        DatabaseTrouble trouble() {
            return trouble;
        }
    }
}
