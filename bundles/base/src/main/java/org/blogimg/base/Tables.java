package org.blogimg.base;

import java.util.function.Consumer;
import java.util.function.Function;

import javax.persistence.EntityManager;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A slice's tables. Each call is one transaction with an entity manager of its own, which must not leave the call. An
 * exception rolls back and passes on; one that came from the database is a {@link javax.persistence.PersistenceException}
 * without the values that the database quoted. Calls do not nest: a second call inside the first is another transaction.
 *
 * <p>The work may be run again, with a fresh entity manager, when the database reports a conflict (a lock, a deadlock, a
 * key that another transaction has just taken) or had to be reconnected: it changes nothing but the database. After a
 * few tries the exception passes on.
 */
@ProviderType
public interface Tables extends AutoCloseable {
    /** Reads; whatever is changed is not kept. Each statement sees what was committed before it began. */
    <T> T read(Function<EntityManager, T> work);

    /** Writes. When it returns the transaction is durable. */
    <T> T write(Function<EntityManager, T> work);

    /** Writes without an answer. */
    default void change(Consumer<EntityManager> work) {
        write(tables -> {
            work.accept(tables);
            return Boolean.TRUE;
        });
    }

    @Override
    void close();
}
