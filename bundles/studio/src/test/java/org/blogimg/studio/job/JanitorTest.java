package org.blogimg.studio.job;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.SealedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class JanitorTest {
    private final Estate estate = new Estate();

    @AfterEach
    void close() {
        estate.close();
    }

    @Test
    void aRoundShouldEndAlthoughMoreIsNotedAllTheTime() throws Exception {
        try (House house = new House(estate)) {
            Feeding vault = new Feeding();
            vault.note();
            Janitor janitor = new Janitor(house.records, vault, estate.ledger, house.appeals, house.providers.broker());
            janitor.close();
            int before = vault.discarded;
            vault.note();
            janitor.sweep();
            assertEquals(before + 2, vault.discarded, "what was noted before the round, and nothing else");
        }
    }

    /** Each object that goes has another one noted, as pictures under work have. */
    private final class Feeding implements ObjectVault {
        private int noted;
        private int discarded;

        void note() throws SQLException {
            noted++;
            try (Connection connection = estate.database.connections().getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into studio_discard (id, owner, uri, length, wrapped_key) values (?, ?, ?, 1, '')")) {
                insert.setString(1, "waste-%04d".formatted(noted));
                insert.setString(2, House.ANNA.value());
                insert.setString(3, "memory:" + noted);
                insert.executeUpdate();
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        }

        @Override
        public void discard(AccountId owner, SealedObject object) {
            discarded++;
            if (discarded > 500) {
                throw new IllegalStateException("the round does not end");
            }
            try {
                note();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public SealedObject keep(AccountId owner, Content plain, Optional<LocalDate> lastDay) {
            throw new IllegalStateException("the janitor keeps nothing");
        }

        @Override
        public InputStream read(AccountId owner, SealedObject object, long offset) {
            throw new IllegalStateException("the janitor reads nothing");
        }

        @Override
        public SealedObject move(AccountId owner, SealedObject object, Optional<LocalDate> lastDay) {
            throw new IllegalStateException("the janitor moves nothing");
        }

        @Override
        public int expire(LocalDate firstDayKept) {
            return 0;
        }
    }
}
