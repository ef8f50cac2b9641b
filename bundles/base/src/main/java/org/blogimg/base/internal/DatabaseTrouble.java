package org.blogimg.base.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import javax.persistence.PersistenceException;

import org.jspecify.annotations.Nullable;

/**
 * What the database reported, by its code alone: the message of a driver quotes values (a duplicate key, a failed
 * conversion), and whoever logs the exception would log them.
 */
final class DatabaseTrouble extends PersistenceException {
    private static final long serialVersionUID = 1L;

    /** Serialisation and deadlock by the SQL standard, PostgreSQL's lock not available, H2's lock time-out. */
    private static final Set<String> LOCKED = Set.of("40001", "40P01", "55P03", "HYT00");

    private static final String KEY_TAKEN = "23505";
    /** H2: closed, connection broken, already closed, closing; PostgreSQL: shut down by the operator. */
    private static final Set<String> GONE = Set.of("90098", "90067", "90121", "90135", "57P01", "57P02", "57P03");

    private final String state;

    private DatabaseTrouble(String slice, SQLException reported) {
        super("the database refused slice " + slice + ": SQLSTATE " + reported.getSQLState() + ", code "
                + reported.getErrorCode());
        state = String.valueOf(reported.getSQLState());
    }

    /** Empty when the database had no part in it. */
    static Optional<DatabaseTrouble> in(String slice, Throwable thrown) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < 12; depth++) {
            if (at instanceof SQLException reported) {
                DatabaseTrouble trouble = new DatabaseTrouble(slice, reported);
                trouble.setStackTrace(thrown.getStackTrace());
                return Optional.of(trouble);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    /** The transaction was rolled back for another one's sake; the same work may now pass. */
    boolean isConflict() {
        return LOCKED.contains(state) || state.equals(KEY_TAKEN);
    }

    /** The connection is lost: before the commit nothing was done, during it nobody knows. */
    boolean isDisconnected() {
        return state.startsWith("08") || GONE.contains(state);
    }
}
