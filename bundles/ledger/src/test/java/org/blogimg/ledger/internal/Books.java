package org.blogimg.ledger.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Looks into the tables past the ledger, with statements of its own: both must come to the same. */
final class Books {
    private static final String ENTRIES = "(select coalesce(sum(e.amount), 0) from ledger_entry e where ";
    private static final String ONE = " from ledger_purse p where p.owner = ?";

    private static final String ALL_ENTRIES = "select coalesce(sum(amount), 0) from ledger_entry";
    private static final String SPENT_BESIDE_TAKEN =
            "select (select coalesce(sum(taken), 0) from ledger_hold) - " + ENTRIES + "e.account = 'SPENT')";
    private static final String UNBALANCED = "select count(*) from (select e.posting from ledger_entry e"
            + " join ledger_posting p on p.id = e.posting where p.owner = ? group by e.posting having sum(e.amount) <> 0) x";
    private static final String FREE_BESIDE_ENTRIES =
            "select p.free - " + ENTRIES + "e.owner = p.owner and e.account = 'FREE')" + ONE;
    private static final String HELD_BESIDE_ENTRIES =
            "select p.held - " + ENTRIES + "e.owner = p.owner and e.account = 'HELD')" + ONE;
    private static final String HELD_BESIDE_OPEN_JOBS = "select p.held - (select coalesce(sum(h.price), 0) from"
            + " ledger_hold h where h.owner = p.owner and h.state = 'OPEN')" + ONE;
    private static final String NEGATIVE = "select count(*)" + ONE + " and (p.free + p.clawed < 0 or p.held < 0)";

    private final MemoryDatabase database;

    Books(MemoryDatabase database) {
        this.database = database;
    }

    /** The whole house. */
    void check(Ledger.Audit audit) {
        assertTrue(audit.sound(), audit.toString());
        assertEquals(0, number(ALL_ENTRIES), "sum of all entries");
        assertEquals(0, number(SPENT_BESIDE_TAKEN), "spent beside what jobs took");
    }

    /** One owner. */
    void check(String owner) {
        assertEquals(0, number(UNBALANCED, owner), "postings that do not add up to nothing");
        assertEquals(0, number(FREE_BESIDE_ENTRIES, owner), "free credits beside their entries");
        assertEquals(0, number(HELD_BESIDE_ENTRIES, owner), "held credits beside their entries");
        assertEquals(0, number(HELD_BESIDE_OPEN_JOBS, owner), "held credits beside the open jobs");
        assertEquals(0, number(NEGATIVE, owner), "accounts below zero without a claw-back");
    }

    private long number(String query, String... owner) {
        try (Connection connection = database.connections().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < owner.length; i++) {
                statement.setString(i + 1, owner[i]);
            }
            return first(statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(query, broken);
        }
    }

    private static long first(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
