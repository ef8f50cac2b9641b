package org.blogimg.shell;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.accounts.Accounts;
import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentEvent.About;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.base.Ids;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Adjustments;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Orders;
import org.blogimg.ledger.Pack;
import org.blogimg.ledger.Statements;
import org.blogimg.ledger.Vouchers;
import org.blogimg.ledger.internal.LedgerTables;
import org.blogimg.ledger.internal.TableAdjustments;
import org.blogimg.ledger.internal.TableInbox;
import org.blogimg.ledger.internal.TableLedger;
import org.blogimg.ledger.internal.TableOrders;
import org.blogimg.ledger.internal.TableStatements;
import org.blogimg.ledger.internal.TableVouchers;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An operator's work on credits and orders, on a real ledger. */
final class LedgerCommandsTest {
    private static final ProviderId TILL = new ProviderId("till");
    private static final Money PRICE = Money.of(500, "EUR");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final MemoryDatabase database = new MemoryDatabase();
    private final LedgerTables ground =
            new LedgerTables(database, clock, new CountedIds(), Configs.of(LedgerTables.Config.class, Map.of()));
    private final FakeHouse house = new FakeHouse();
    private final AccountId owner = new FakeOwner().owner().account();

    /** Growing, and never the same. */
    private static final class CountedIds implements Ids {
        private final AtomicLong last = new AtomicLong();

        @Override
        public String next() {
            return "id-%06d".formatted(last.incrementAndGet());
        }

        @Override
        public String secret() {
            byte[] secret = new byte[32];
            secret[0] = (byte) last.incrementAndGet();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }
    }

    @BeforeEach
    void furnish() {
        house.with(Accounts.class, new FakeOwner())
                .with(Clock.class, clock)
                .with(Ids.class, new CountedIds())
                .with(Ledger.class, new TableLedger(ground))
                .with(Orders.class, new TableOrders(ground))
                .with(Statements.class, new TableStatements(ground))
                .with(Adjustments.class, new TableAdjustments(ground))
                .with(Vouchers.class, new TableVouchers(ground));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Order paid() {
        Orders orders = new TableOrders(ground);
        Orders.At there = new Orders.At(TILL, true, clock.instant().plusSeconds(3_600));
        Order order = orders.open(owner, new Pack("small", "Small", new Credits(50), PRICE), there, "w");
        orders.opened(order.id(), new Checkout("cs-1", URI.create("https://pay.example/")));
        TableInbox inbox = new TableInbox(ground);
        About about = new About(Optional.of(order.id()), Optional.empty(), Optional.of("pay-1"));
        inbox.receive(TILL, new PaymentEvent("evt-1", clock.instant(), true, about, new Paid(PRICE, PRICE)));
        inbox.apply(10);
        return order;
    }

    private String failure(HouseCommand command) {
        return assertThrows(CommandFailed.class, () -> house.run(command)).toString();
    }

    private JsonNode json(HouseCommand command) throws Exception {
        command.json = true;
        return new ObjectMapper().readTree(house.run(command));
    }

    @Test
    void creditsShouldBeGivenAndTakenWithAReasonAndStandInTheStatement() throws Exception {
        CreditsGrantCommand grant = new CreditsGrantCommand();
        grant.words = List.of("owner", "20");
        grant.reason = "the printer ate it";
        grant.key = "k1";
        assertTrue(house.run(grant).contains("120 credits"));
        assertTrue(house.run(grant).contains("120 credits"), "the same key happens once");
        grant.take = true;
        grant.key = "k2";
        grant.words = List.of("owner", "121");
        assertTrue(failure(grant).contains("nothing was changed"));
        grant.words = List.of("owner", "0");
        assertTrue(failure(grant).contains("1 or more"));
        grant.words = List.of("owner", "5");
        grant.reason = "no";
        assertTrue(failure(grant).contains("reason must have 5"));
        JsonNode lines = json(new LedgerCommand());
        assertEquals(
                List.of("adjustment", "gift"),
                List.of(
                        lines.get(0).get("what").asText(),
                        lines.get(1).get("what").asText()));
        assertEquals(120, lines.get(0).get("balance").asInt());
        assertTrue(house.run(new LedgerVerifyCommand()).contains("sum 0, 0 wrong balances"));
    }

    @Test
    void anOrderShouldBeListedAndExplained() throws Exception {
        Order order = paid();
        String screen = house.run(new OrdersCommand());
        for (String shown : List.of(order.id().value(), "5.00 EUR", "till", "paid")) {
            assertTrue(screen.contains(shown), screen);
        }
        OrderExplainCommand explain = new OrderExplainCommand();
        explain.words = List.of(order.id().value());
        String told = house.run(explain);
        assertTrue(told.contains("paid, 50 credits given, 0 taken back"), told);
        assertTrue(told.contains("evt-1"), told);
        assertEquals("evt-1", json(explain).get("heard").get(0).get("event").asText());
        explain.words = List.of("none");
        assertTrue(failure(explain).contains("No order is named none"));
        OrdersCommand many = new OrdersCommand();
        many.limit = 0;
        assertTrue(failure(many).contains("--limit"));
    }

    @Test
    void aVoucherShouldBeShownOnceAndWithdrawn() throws Exception {
        VoucherMakeCommand make = new VoucherMakeCommand();
        make.words = List.of("30");
        make.days = 10;
        make.note = "spring";
        String code = house.run(make).strip();
        assertEquals(23, code.length());
        JsonNode line = json(new VouchersCommand()).get(0);
        assertEquals("2026-12-04T12:00:00Z", line.get("ends").asText());
        assertFalse(house.run(new VouchersCommand()).contains(code));
        VoucherWithdrawCommand withdraw = new VoucherWithdrawCommand();
        withdraw.words = List.of(line.get("id").asText());
        assertTrue(house.run(withdraw).contains("can no longer"));
        withdraw.words = List.of("none");
        assertTrue(failure(withdraw).contains("No voucher"));
        make.words = List.of("0");
        assertTrue(failure(make).contains("1 or more"));
    }

    @Test
    void partsOfAnAmountShouldBeReadAsPeopleWriteThem() {
        assertEquals(Money.of(250, "EUR"), OrderNames.money("2.50-EUR"));
        for (String wrong : List.of("", "2.50", "2.505-EUR", "x-EUR", "1-XXQ")) {
            assertThrows(CommandFailed.class, () -> OrderNames.money(wrong), wrong);
        }
    }
}
