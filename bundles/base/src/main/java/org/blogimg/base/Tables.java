package org.blogimg.base;

import java.util.function.Consumer;
import java.util.function.Function;

import javax.persistence.EntityManager;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A slice's tables. Each call is one transaction with an entity manager of its own, which must not leave the call. An
 * exception rolls back and passes on. Calls do not nest: a second call inside the first is another transaction.
 */
@ProviderType
public interface Tables extends AutoCloseable {
    /** Reads; whatever is changed is not kept. */
    <T> T read(Function<EntityManager, T> work);

    /**
     * Writes. When it returns the transaction is durable. The work may be run again, with a fresh entity manager, when
     * the database reports a conflict: it changes nothing but the database.
     */
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
