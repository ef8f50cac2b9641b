package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Adjustments.Why;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Statements;
import org.blogimg.ledger.Statements.Kind;
import org.blogimg.ledger.Statements.Line;
import org.blogimg.ledger.Vouchers.Redeemed;
import org.blogimg.ledger.Vouchers.Terms;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Vouchers, an operator's adjustments and what the statement says of it all. */
interface GivenContract {
    AccountId ADA = new AccountId("ada");
    Why WHY = new Why("operator-1", "the printer ate it");

    MemoryDatabase database();

    private static Terms terms(long credits, int uses) {
        return new Terms(new Credits(credits), uses, Optional.empty(), "spring");
    }

    @Test
    default void aVoucherShouldGiveOnceToEachAccountHoweverItIsWritten() {
        LedgerHouse house = new LedgerHouse(database());
        TableVouchers vouchers = new TableVouchers(house.ground);
        String code = vouchers.make(terms(30, 2), "operator-1");
        assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}"), code);
        Redeemed given = new Redeemed.Given(new Credits(30));
        assertEquals(
                given, vouchers.redeem(ADA, " " + code.toLowerCase(Locale.ROOT).replace('0', 'o')));
        assertEquals(given, vouchers.redeem(ADA, code.replace("-", "")));
        assertEquals(30, house.ledger.balance(ADA).amount());
        assertEquals(1, vouchers.list().get(0).used());
        assertEquals(new Redeemed.NotTaken(), vouchers.redeem(ADA, "00000-00000-00000-00000"));
        house.check(ADA);
    }

    @Test
    default void aVoucherShouldNotBeUsedMoreOftenThanItHasUses() throws Exception {
        LedgerHouse house = new LedgerHouse(database());
        TableVouchers vouchers = new TableVouchers(house.ground);
        String code = vouchers.make(terms(7, 5), "operator-1");
        List<Redeemed> all =
                TestLedgers.together(16, caller -> vouchers.redeem(new AccountId("owner-" + caller), code));
        assertEquals(5, all.stream().filter(Redeemed.Given.class::isInstance).count());
        assertTrue(house.ledger.audit().sound());
    }

    @Test
    default void anEndedOrWithdrawnVoucherShouldNotBeTaken() {
        LedgerHouse house = new LedgerHouse(database());
        TableVouchers vouchers = new TableVouchers(house.ground);
        Terms ended = new Terms(new Credits(5), 1, Optional.of(Instant.parse("2026-10-01T00:00:00Z")), "");
        assertEquals(new Redeemed.NotTaken(), vouchers.redeem(ADA, vouchers.make(ended, "operator-1")));
        String code = vouchers.make(terms(5, 1), "operator-1");
        assertTrue(vouchers.withdraw(vouchers.list().get(0).id()));
        assertFalse(vouchers.withdraw("none"));
        assertEquals(new Redeemed.NotTaken(), vouchers.redeem(ADA, code));
        assertEquals(0, house.ledger.balance(ADA).amount());
    }

    @Test
    default void anAdjustmentShouldMoveOnceAndTakeNoMoreThanIsThere() {
        LedgerHouse house = new LedgerHouse(database());
        TableAdjustments adjustments = new TableAdjustments(house.ground);
        assertTrue(adjustments.adjust(ADA, 20, WHY, "w1"));
        assertTrue(adjustments.adjust(ADA, 20, WHY, "w1"));
        assertFalse(adjustments.adjust(ADA, -21, WHY, "w2"));
        assertTrue(adjustments.adjust(ADA, -15, WHY, "w2"));
        assertEquals(5, house.ledger.balance(ADA).amount());
        assertThrows(IllegalArgumentException.class, () -> adjustments.adjust(ADA, 19, WHY, "w1"));
        assertThrows(IllegalArgumentException.class, () -> adjustments.adjust(ADA, 0, WHY, "w3"));
        assertThrows(IllegalArgumentException.class, () -> new Why("operator-1", "so"));
        house.check(ADA);
    }

    @Test
    default void theStatementShouldHaveALineForEachMovementAndABalanceBesideIt() {
        LedgerHouse house = new LedgerHouse(database());
        TableAdjustments adjustments = new TableAdjustments(house.ground);
        Ledger ledger = house.ledger;
        adjustments.adjust(ADA, 20, WHY, "w1");
        ledger.hold(ADA, new Credits(5), new JobId("job-1"));
        ledger.hold(ADA, new Credits(4), new JobId("job-2"));
        ledger.capture(new JobId("job-1"), new Credits(3));
        ledger.release(new JobId("job-2"));
        adjustments.adjust(ADA, -2, WHY, "w2");
        Statements statements = new TableStatements(house.ground);
        List<Line> lines = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Statements.Page page = statements.page(ADA, next, 2);
            lines.addAll(page.lines());
            next = page.next();
        } while (next.isPresent());
        assertEquals(
                List.of(Kind.ADJUSTMENT, Kind.PICTURE, Kind.ADJUSTMENT),
                lines.stream().map(Line::kind).toList());
        assertEquals(List.of(-2L, -3L, 20L), lines.stream().map(Line::credits).toList());
        assertEquals(List.of(15L, 17L, 20L), lines.stream().map(Line::balance).toList());
        assertThrows(IllegalArgumentException.class, () -> statements.page(ADA, Optional.empty(), 0));
    }
}
