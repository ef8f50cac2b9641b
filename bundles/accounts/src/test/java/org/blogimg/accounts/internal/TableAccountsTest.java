package org.blogimg.accounts.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.blogimg.accounts.Role;
import org.blogimg.accounts.Session;
import org.blogimg.base.Ids;
import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TableAccountsTest {
    private static final Periods PERIODS = new Periods(Duration.ofDays(14), Duration.ofDays(30), Duration.ofHours(24));

    @TempDir
    Path data = Path.of("");

    private final MemoryDatabase database = new MemoryDatabase();
    private final Travel clock = new Travel();

    @SuppressWarnings("NullAway.Init")
    private TableAccounts accounts;

    @BeforeEach
    void startInFolder() {
        accounts = start();
    }

    @AfterEach
    void close() {
        accounts.close();
        database.close();
    }

    private TableAccounts start() {
        return new TableAccounts(database, clock, new RandomIds(), data, PERIODS);
    }

    private void restart() {
        accounts.close();
        accounts = start();
    }

    @Test
    void theOwnerShouldBeMadeOnceAndStayTheSame() {
        var owner = accounts.owner();
        assertEquals(Set.of(Role.OWNER, Role.OPERATOR, Role.MEMBER), owner.roles());
        restart();
        assertEquals(owner, accounts.owner());
    }

    @Test
    void theTokenFileShouldOpenTheDoorAndSurviveARestart() throws IOException {
        String token = line("token");
        assertEquals(Optional.of(accounts.owner()), accounts.byToken(token));
        restart();
        assertEquals(token, line("token"));
        assertEquals(Optional.empty(), accounts.byToken("another"));
        assertEquals(Optional.empty(), accounts.byToken(""));
    }

    @Test
    void aTokenFileThatIsMissingOrWrongShouldBeMadeAnewAndTheOldTokenBeDead() throws IOException {
        String first = line("token");
        Files.delete(data.resolve("token"));
        restart();
        String second = line("token");
        assertNotEquals(first, second);
        Files.writeString(data.resolve("token"), "nonsense\n");
        restart();
        assertEquals(Optional.empty(), accounts.byToken(first));
        assertEquals(Optional.empty(), accounts.byToken(second));
        assertTrue(accounts.byToken(line("token")).isPresent());
    }

    @Test
    void bothFilesShouldBeTheOwnersAlone() throws IOException {
        Files.setPosixFilePermissions(data.resolve("token"), PosixFilePermissions.fromString("rw-r--r--"));
        restart();
        for (String name : new String[] {"token", "sign-in"}) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))));
        }
        try (var files = Files.list(data)) {
            assertEquals(2, files.count(), "nothing else is left lying");
        }
    }

    @Test
    void aSignInSecretShouldBeginOneSessionAndAnotherShouldTakeItsPlace() throws IOException {
        String secret = line("sign-in");
        Session session = accounts.redeem(secret).orElseThrow();
        assertEquals(accounts.owner(), session.caller());
        assertEquals(clock.instant().plus(Duration.ofDays(30)), session.endsAt());
        assertEquals(Optional.of(accounts.owner()), accounts.bySession(session.secret()));
        assertEquals(Optional.empty(), accounts.redeem(secret));
        assertNotEquals(secret, line("sign-in"));
        assertTrue(accounts.redeem(line("sign-in")).isPresent());
    }

    @Test
    void aSignInSecretShouldBeGoodOnceHoweverManyTryAtOnce() {
        String secret = accounts.newSignInSecret();
        long sessions = IntStream.range(0, 16)
                .parallel()
                .filter(i -> accounts.redeem(secret).isPresent())
                .count();
        assertEquals(1, sessions);
    }

    @Test
    void aSignInSecretShouldBeDeadAfterADayAndTheFileRenewed() throws IOException {
        String secret = line("sign-in");
        String other = accounts.newSignInSecret();
        clock.forward(Duration.ofHours(24).minusMillis(1));
        accounts.sweep();
        assertEquals(secret, line("sign-in"));
        clock.forward(Duration.ofMillis(1));
        assertEquals(Optional.empty(), accounts.redeem(secret));
        accounts.sweep();
        assertEquals(Optional.empty(), accounts.redeem(other));
        assertNotEquals(secret, line("sign-in"));
        assertTrue(accounts.redeem(line("sign-in")).isPresent());
    }

    @Test
    void earlierSignInSecretsShouldStayGood() throws IOException {
        String first = line("sign-in");
        restart();
        assertNotEquals(first, line("sign-in"));
        assertTrue(accounts.redeem(first).isPresent());
    }

    @Test
    void aSessionShouldEndAfterFourteenIdleDays() throws IOException {
        String session = signIn();
        clock.forward(Duration.ofDays(14).minusMillis(1));
        assertTrue(accounts.bySession(session).isPresent());
        clock.forward(Duration.ofDays(14));
        assertTrue(accounts.bySession(session).isEmpty());
    }

    @Test
    void aSessionInUseShouldEndAfterThirtyDays() throws IOException {
        String session = signIn();
        for (int day = 1; day < 30; day++) {
            clock.forward(Duration.ofDays(1));
            assertTrue(accounts.bySession(session).isPresent(), "on day " + day);
        }
        clock.forward(Duration.ofDays(1));
        assertTrue(accounts.bySession(session).isEmpty());
    }

    @Test
    void signingOutShouldEndThatSessionOnly() throws IOException {
        String session = signIn();
        String other = signIn();
        accounts.signOut(session);
        accounts.signOut("unknown");
        assertTrue(accounts.bySession(session).isEmpty());
        assertTrue(accounts.bySession(other).isPresent());
    }

    @Test
    void noSecretShouldBeKeptAndEndedRowsShouldBeSwept() throws Exception {
        String session = signIn();
        String token = line("token");
        String unused = line("sign-in");
        String kept = everything();
        for (String secret : new String[] {session, token, unused}) {
            assertFalse(kept.contains(secret));
        }
        clock.forward(Duration.ofDays(31));
        accounts.sweep();
        assertFalse(everything().contains(SecretHash.of(session).hex()));
        assertFalse(everything().contains(SecretHash.of(unused).hex()));
        assertTrue(everything().contains(SecretHash.of(token).hex()));
    }

    @Test
    void defaultPeriodsShouldBeAsDocumented() throws Exception {
        assertEquals(14, defaultOf("session__idle__days"));
        assertEquals(30, defaultOf("session__days"));
        assertEquals(24, defaultOf("sign__in__hours"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Periods(Duration.ofDays(2), Duration.ofDays(1), Duration.ofHours(1)));
    }

    private static Object defaultOf(String name) throws NoSuchMethodException {
        return TableAccounts.Config.class.getMethod(name).getDefaultValue();
    }

    private String signIn() throws IOException {
        return accounts.redeem(line("sign-in")).orElseThrow().secret();
    }

    private String line(String name) throws IOException {
        return Files.readString(data.resolve(name)).strip();
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("script")) {
            while (script.next()) {
                all.append(script.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    private static final class RandomIds implements Ids {
        @Override
        public String next() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String secret() {
            return next() + next();
        }
    }

    /** Stands still until it is put forward. */
    private static final class Travel extends Clock {
        private Instant now = Instant.parse("2026-11-01T12:00:00Z");

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
