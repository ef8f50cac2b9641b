package org.blogimg.ledger.internal;

import java.util.List;
import java.util.random.RandomGenerator;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Ledger.Hold;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the ledger promises, whichever database is behind it. */
interface LedgerContract {
    AccountId ADA = new AccountId("ada");
    JobId JOB = new JobId("job-1");

    MemoryDatabase database();

    /** How many random histories are run; fewer where each costs more. */
    int histories();

    default TableLedger ledger(long gift) {
        return TestLedgers.over(database(), gift);
    }

    private static Credits credits(long amount) {
        return new Credits(amount);
    }

    @Test
    default void anAccountShouldBeginWithTheGiftOnce() {
        Ledger ledger = ledger(100);
        assertEquals(credits(100), ledger.balance(ADA));
        assertEquals(credits(100), ledger.balance(ADA));
        assertEquals(new Ledger.Audit(2, 0, 0, 0), ledger.audit());
    }

    @Test
    default void aHoldShouldBeTakenInPartAndTheRestGivenBack() {
        Ledger ledger = ledger(100);
        assertEquals(new Hold.Held(credits(30)), ledger.hold(ADA, credits(30), JOB));
        assertEquals(credits(70), ledger.balance(ADA));
        assertEquals(1, ledger.audit().openHolds());
        ledger.capture(JOB, credits(10));
        assertEquals(credits(90), ledger.balance(ADA));
        assertTrue(ledger.audit().sound());
        assertEquals(0, ledger.audit().openHolds());
    }

    @Test
    default void everyCallShouldChangeNothingWhenRepeated() {
        Ledger ledger = ledger(100);
        for (int i = 0; i < 3; i++) {
            assertEquals(new Hold.Held(credits(30)), ledger.hold(ADA, credits(30), JOB));
        }
        for (int i = 0; i < 3; i++) {
            ledger.capture(JOB, credits(30));
        }
        ledger.release(JOB);
        assertEquals(new Hold.Held(credits(30)), ledger.hold(ADA, credits(30), JOB));
        assertEquals(credits(70), ledger.balance(ADA));
    }

    @Test
    default void aReleaseShouldGiveEverythingBackOnce() {
        Ledger ledger = ledger(100);
        ledger.release(JOB);
        ledger.hold(ADA, credits(100), JOB);
        ledger.release(JOB);
        ledger.release(JOB);
        assertEquals(credits(100), ledger.balance(ADA));
        assertThrows(IllegalStateException.class, () -> ledger.capture(JOB, credits(1)));
    }

    @Test
    default void tooFewCreditsShouldChangeNothingAndNotBeRemembered() {
        Ledger ledger = ledger(10);
        JobId other = new JobId("job-2");
        ledger.hold(ADA, credits(8), other);
        assertEquals(new Hold.TooFew(credits(2), credits(3)), ledger.hold(ADA, credits(3), JOB));
        ledger.release(other);
        assertEquals(new Hold.Held(credits(3)), ledger.hold(ADA, credits(3), JOB));
    }

    @Test
    default void aPriceOfNothingShouldBeHeldAndCaptured() {
        Ledger ledger = ledger(0);
        assertEquals(new Hold.Held(Credits.NONE), ledger.hold(ADA, Credits.NONE, JOB));
        assertEquals(1, ledger.audit().openHolds());
        ledger.capture(JOB, Credits.NONE);
        assertEquals(new Ledger.Audit(0, 0, 0, 0), ledger.audit());
    }

    @Test
    default void aCaptureThatDoesNotFitItsHoldShouldBeRefused() {
        Ledger ledger = ledger(100);
        assertThrows(IllegalStateException.class, () -> ledger.capture(JOB, credits(1)));
        ledger.hold(ADA, credits(5), JOB);
        assertThrows(IllegalStateException.class, () -> ledger.capture(JOB, credits(6)));
        ledger.capture(JOB, credits(4));
        assertThrows(IllegalStateException.class, () -> ledger.capture(JOB, credits(5)));
        assertThrows(IllegalStateException.class, () -> ledger.hold(new AccountId("eve"), credits(5), JOB));
        assertEquals(credits(96), ledger.balance(ADA));
    }

    @Test
    default void twentyCallersShouldSpendTenCreditsExactlyTenTimes() throws Exception {
        Ledger ledger = ledger(10);
        for (int round = 0; round < 10; round++) {
            AccountId owner = new AccountId("owner-" + round);
            String jobs = "job-" + round + "-";
            List<Integer> granted = TestLedgers.together(20, caller -> {
                int held = 0;
                for (int i = 0; i < 5; i++) {
                    JobId job = new JobId(jobs + caller + "-" + i);
                    if (ledger.hold(owner, credits(1), job) instanceof Hold.Held) {
                        ledger.capture(job, credits(1));
                        held++;
                    }
                }
                return held;
            });
            assertEquals(10, granted.stream().mapToInt(Integer::intValue).sum());
            assertEquals(Credits.NONE, ledger.balance(owner));
        }
        assertTrue(ledger.audit().sound());
    }

    @Test
    default void sameJobFromManyCallersShouldBeHeldAndSettledOnce() throws Exception {
        Ledger ledger = ledger(100);
        for (int round = 0; round < 10; round++) {
            AccountId owner = new AccountId("owner-" + round);
            JobId job = new JobId("job-" + round);
            TestLedgers.together(8, caller -> ledger.hold(owner, credits(7), job));
            assertEquals(credits(93), ledger.balance(owner));
            TestLedgers.together(8, caller -> {
                if (caller % 2 == 0) {
                    TestLedgers.ignoringRefusal(() -> ledger.capture(job, credits(7)));
                } else {
                    ledger.release(job);
                }
                return caller;
            });
            long left = ledger.balance(owner).amount();
            assertTrue(left == 93 || left == 100, "captured or released, not both: " + left);
        }
        assertTrue(ledger.audit().sound());
        assertEquals(0, ledger.audit().openHolds());
    }

    @Test
    default void randomHistoriesShouldMatchTheModel() {
        TableLedger ledger = ledger(20);
        for (int number = 0; number < histories(); number++) {
            new RandomHistory(ledger, database(), 20, number, RandomGenerator.of("L64X128MixRandom")).run();
        }
        new Books(database()).check(ledger.audit());
    }

    @Test
    default void randomConcurrentHistoriesShouldKeepEveryInvariant() throws Exception {
        TableLedger ledger = ledger(20);
        Books books = new Books(database());
        for (int number = 0; number < histories() / 20; number++) {
            String history = "h" + number + "-";
            TestLedgers.together(8, caller -> RandomHistory.wild(ledger, history, 40, caller));
            books.check(history + "o0");
            books.check(history + "o1");
            books.check(ledger.audit());
        }
    }
}
