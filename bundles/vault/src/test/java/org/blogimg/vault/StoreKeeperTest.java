package org.blogimg.vault;

import java.io.IOException;
import java.time.LocalDate;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.api.storage.Stores;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two stores side by side: which is written to, and what happens while one is away. */
final class StoreKeeperTest extends TwoStores {
    @Test
    void theChoiceShouldHoldAtOnceAndAfterARestart() throws IOException {
        stores.use("two");

        assertTrue(keep(DAY).startsWith("two:"));
        restart();
        assertTrue(keep(DAY).startsWith("two:"));
        assertThrows(StoreAway.class, () -> stores.use("three"));
        two.away = true;
        assertThrows(StoreAway.class, () -> stores.use("two"));
        assertEquals("two", stores.writtenTo());
    }

    @Test
    void whatLiesInEitherShouldBeReadFromThere() throws IOException {
        keep(DAY);
        stores.use("two");
        keep(DAY);

        readAll();
    }

    @Test
    void aStoreThatIsAwayShouldKeepNoOtherFromExpiringAndBeAskedAgain() throws IOException {
        keep(DAY);
        stores.use("two");
        keep(DAY);
        one.away = true;

        assertEquals(1, vault.expire(LocalDate.of(2026, 11, 24)));
        one.away = false;
        assertEquals(1, vault.expire(LocalDate.of(2026, 11, 24)));

        assertEquals(0, one.size() + two.size());
    }

    @Test
    void theStoreThatIsWrittenToShouldSayWhenItIsAway() throws IOException {
        vault.ready();
        one.away = true;

        assertEquals(
                PlugFailure.Kind.ABSENT,
                assertThrows(PlugFailure.class, vault::ready).kind());
        assertThrows(StoreAway.class, () -> keep(DAY));
        Stores.Stand stand = stores.stands().get(0);
        assertEquals("one", stand.name());
        assertTrue(stand.written());
        stores.unbindStore(one);
        assertEquals("no blob store named one is active", stores.stands().get(0).trouble());
    }
}
