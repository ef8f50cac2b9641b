package org.blogimg.ledger.till;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.ProcessorCard;
import org.blogimg.api.payment.PullsEvents;
import org.blogimg.api.payment.Reconciles;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Orders;
import org.blogimg.ledger.PaymentInbox;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on behind the counter: the inbox is emptied when something came and every ten seconds anyhow; once a minute
 * processors are asked how open orders stand, so that a delivery that was lost is made up for.
 */
@Component(service = TillRoutes.class, immediate = true)
public final class TillRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(TillRoutes.class);
    static final String HEARD = "seda:heard?size=1&discardWhenFull=true";
    static final String ASK = "direct:ask";
    private static final int BATCH = 200;
    private static final int SECONDS_TO_END = 20;
    /** A payment by a slow method may come days after its checkout: three at Stripe's slowest (contracts of both). */
    private static final Duration SLOWEST = Duration.ofDays(7);

    private final CamelContext context;
    private final ProducerTemplate door;
    private final PaymentInbox inbox;
    private final Orders orders;
    private final Processors processors;
    private final Clock clock;

    @Activate
    public TillRoutes(
            BundleContext bundle,
            @Reference PaymentInbox inbox,
            @Reference Orders orders,
            @Reference Processors processors,
            @Reference Clock clock)
            throws Exception {
        this(new OsgiDefaultCamelContext(bundle), new Behind(inbox, orders, processors, clock));
        context.addRoutes(new Clockwork());
    }

    /** What the routes work with. */
    record Behind(PaymentInbox inbox, Orders orders, Processors processors, Clock clock) {}

    /** Without the clockwork: nothing happens by itself. */
    TillRoutes(CamelContext context, Behind behind) throws Exception {
        this.context = context;
        this.inbox = behind.inbox();
        this.orders = behind.orders();
        this.processors = behind.processors();
        this.clock = behind.clock();
        context.disableJMX();
        context.setMessageHistory(false);
        context.getShutdownStrategy().setTimeout(SECONDS_TO_END);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        context.getCamelContextExtension().setName("blogimg-till");
        context.setApplicationContextClassLoader(TillRoutes.class.getClassLoader());
        context.addRoutes(new Work());
        context.start();
        door = context.createProducerTemplate();
    }

    @Deactivate
    public void close() {
        context.stop();
    }

    PaymentInbox inbox() {
        return inbox;
    }

    /** Something came. */
    void ring() {
        door.sendBody(HEARD, "");
    }

    /** Applies what waits. */
    public void apply() {
        while (inbox.apply(BATCH) == BATCH) {
            LOG.info("more than {} payment events were waiting", BATCH);
        }
    }

    /** Asks every processor that can be asked. */
    public void ask() {
        processors.cards().stream().map(ProcessorCard::id).forEach(this::look);
        apply();
    }

    void look(ProviderId processor) {
        try {
            pull(processor);
            List<Order> open = orders.awaited(processor, clock.instant().minus(SLOWEST), BATCH);
            open.forEach(order -> reconcile(processor, order));
        } catch (PlugFailure later) {
            LOG.warn("{} could not be asked how orders stand: {}", processor, later.getMessage());
        }
    }

    private void pull(ProviderId processor) {
        for (PaymentEvent event : processors.at(
                processor, one -> one instanceof PullsEvents pulls ? pulls.pull(BATCH) : List.<PaymentEvent>of())) {
            inbox.receive(processor, event);
            processors.at(processor, one -> {
                if (one instanceof PullsEvents pulls) {
                    pulls.acknowledge(event.id());
                }
                return event;
            });
        }
    }

    private void reconcile(ProviderId processor, Order order) {
        String reference = order.checkout().orElseThrow().reference();
        List<PaymentEvent> found = processors.at(
                processor, one -> one instanceof Reconciles asked ? asked.look(reference) : List.<PaymentEvent>of());
        found.forEach(event -> inbox.receive(processor, event));
    }

    /** The work, each at its door. */
    private final class Work extends RouteBuilder {
        @Override
        public void configure() {
            errorHandler(defaultErrorHandler()
                    .maximumRedeliveries(0)
                    .logExhausted(true)
                    .logExhaustedMessageHistory(false)
                    .logExhaustedMessageBody(false));
            from(HEARD).routeId("payments-heard").bean(TillRoutes.this, "apply");
            from(ASK).routeId("payments-ask").bean(TillRoutes.this, "ask");
        }
    }

    /** When it is done without anybody's asking. */
    private static final class Clockwork extends RouteBuilder {
        @Override
        public void configure() {
            from("timer:payments-heard?period=10000").routeId("payments-clock").to(HEARD);
            from("timer:payments-ask?period=60000")
                    .routeId("payments-ask-clock")
                    .to(ASK);
        }
    }
}
