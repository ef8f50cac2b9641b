package org.blogimg.ledger.till;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.OrderId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.CheckoutRequest;
import org.blogimg.api.payment.Delivery;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentEvent.About;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.ProcessorCard;
import org.blogimg.api.payment.Refund;
import org.blogimg.api.payment.Verified;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Orders;
import org.blogimg.ledger.Pack;
import org.blogimg.ledger.PaymentInbox;
import org.blogimg.ledger.Till;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The till of this house. */
@Component
public final class HouseTill implements Till {
    private static final Logger LOG = LoggerFactory.getLogger(HouseTill.class);
    /** Within what both processors allow: 30 minutes to 24 hours at the one, no limit at the other. */
    private static final Duration TO_PAY = Duration.ofHours(23);

    private final Packs packs;
    private final Processors processors;
    private final Orders orders;
    private final PaymentInbox inbox;
    private final TillRoutes routes;
    private final Clock clock;

    @Activate
    public HouseTill(
            @Reference Packs packs,
            @Reference Processors processors,
            @Reference Orders orders,
            @Reference TillRoutes routes,
            @Reference Clock clock) {
        this.packs = packs;
        this.processors = processors;
        this.orders = orders;
        this.inbox = routes.inbox();
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public List<Pack> packs() {
        return packs.all();
    }

    @Override
    public List<ProcessorCard> processors() {
        return processors.cards();
    }

    @Override
    public Order buy(AccountId who, Purchase purchase, String wish) {
        Pack pack = packs.find(purchase.pack())
                .orElseThrow(() -> new IllegalArgumentException("pack is none of those on offer"));
        ProcessorCard card = card(purchase.processor());
        Order order = orders.open(
                who, pack, new Orders.At(card.id(), card.live(), clock.instant().plus(TO_PAY)), wish);
        if (order.checkout().isPresent() || !order.state().awaited()) {
            return order;
        }
        CheckoutRequest request = new CheckoutRequest(
                order.id(),
                pack.id(),
                pack.label(),
                order.credits(),
                order.price(),
                purchase.email(),
                purchase.done(),
                purchase.left(),
                order.ends());
        Checkout page = processors.at(order.processor(), processor -> processor.checkout(request));
        return orders.opened(order.id(), page);
    }

    private ProcessorCard card(Optional<ProviderId> wanted) {
        return processors.cards().stream()
                .filter(card -> wanted.isEmpty() || wanted.get().equals(card.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("processor is none of those that stand ready"));
    }

    @Override
    public boolean delivered(ProviderId processor, Delivery delivery) {
        Verified verified = processors.at(processor, one -> one.verify(delivery));
        if (verified instanceof Verified.Genuine genuine) {
            genuine.events().forEach(event -> inbox.receive(processor, event));
            routes.ring();
            return true;
        }
        LOG.warn(
                "A delivery that claims to be from {} is not genuine: {}",
                processor,
                ((Verified.NotGenuine) verified).why());
        return false;
    }

    @Override
    public PaymentFact.Refunded refund(OrderId id, Optional<Money> amount, String wish) {
        Order order = orders.find(id).orElseThrow(() -> new IllegalArgumentException("order is not known"));
        Orders.Payment payment =
                orders.payment(id).orElseThrow(() -> new IllegalArgumentException("order was not paid"));
        Money back = amount.orElse(payment.total());
        if (!back.currency().equals(payment.total().currency())
                || back.minor() > payment.total().minor()
                || back.minor() == 0) {
            throw new IllegalArgumentException("amount must be above nothing and at most " + payment.total());
        }
        Refund refund = new Refund(id, payment.name(), back, wish);
        PaymentFact.Refunded asked = processors.at(order.processor(), processor -> processor.refund(refund));
        About about = new About(Optional.of(id), Optional.empty(), Optional.of(payment.name()));
        String told = "asked-" + asked.refund() + "-" + asked.progress();
        inbox.receive(order.processor(), new PaymentEvent(told, clock.instant(), payment.live(), about, asked));
        routes.ring();
        return asked;
    }
}
