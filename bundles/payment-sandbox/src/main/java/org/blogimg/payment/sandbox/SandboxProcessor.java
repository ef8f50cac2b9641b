package org.blogimg.payment.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.CheckoutRequest;
import org.blogimg.api.payment.Delivery;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Pending;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentFact.Unpaid;
import org.blogimg.api.payment.PaymentProcessor;
import org.blogimg.api.payment.ProcessorCard;
import org.blogimg.api.payment.Reconciles;
import org.blogimg.api.payment.Refund;
import org.blogimg.api.payment.Verified;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Sells without money, for trying out: the buyer comes back at once, and asked after the order it says what the
 * configuration has it say. Only for a house that nobody else can reach: it refuses to sell where the way back leads to
 * another address than this machine's.
 */
@Component(
        configurationPid = "org.blogimg.payment.sandbox",
        property = {"blogimg.provider=sandbox", "service.ranking:Integer=-100"})
@Designate(ocd = SandboxProcessor.Config.class)
public final class SandboxProcessor implements PaymentProcessor, Reconciles {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private final String version;
    private final Clock clock;
    private final Outcome outcome;

    /** What becomes of every order. */
    enum Outcome {
        PAID,
        PENDING,
        FAILED,
        EXPIRED
    }

    /** {@code etc/org.blogimg.payment.sandbox.cfg}. */
    @ObjectClassDefinition(name = "Payment sandbox")
    public @interface Config {
        @AttributeDefinition(description = "What becomes of an order: paid, pending, failed or expired")
        String outcome() default "paid";
    }

    @Activate
    public SandboxProcessor(@Reference Clock clock, Config config) {
        this(clock, config.outcome());
    }

    SandboxProcessor(Clock clock, String outcome) {
        Package own = SandboxProcessor.class.getPackage();
        this.version = own.getImplementationVersion() == null ? "0" : own.getImplementationVersion();
        this.clock = clock;
        this.outcome = outcome(outcome);
    }

    private static Outcome outcome(String word) {
        try {
            return Outcome.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("outcome must be paid, pending, failed or expired", unknown);
        }
    }

    @Override
    public ProcessorCard card() {
        return new ProcessorCard(new ProviderId("sandbox"), "Sandbox: no money moves", version, false, Set.of());
    }

    @Override
    public Checkout checkout(CheckoutRequest request) {
        URI back = request.done();
        if (back.getHost() == null || !THIS_MACHINE.contains(back.getHost().toLowerCase(Locale.ROOT))) {
            throw new PlugFailure(Kind.PERMANENT, "the sandbox sells nothing where others can reach the house");
        }
        return new Checkout(CheckoutName.of(request).toString(), back);
    }

    /** Nobody sends anything in its name. */
    @Override
    public Verified verify(Delivery delivery) {
        return new Verified.NotGenuine("the sandbox delivers nothing");
    }

    @Override
    public Refunded refund(Refund refund) {
        return new Refunded("sbr." + refund.order() + "." + refund.key(), refund.amount(), Refunded.Progress.SUCCEEDED);
    }

    @Override
    public List<PaymentEvent> look(String reference) {
        return CheckoutName.read(reference).stream()
                .map(checkout -> new PaymentEvent(
                        "sbe." + checkout.order() + "." + outcome,
                        clock.instant(),
                        false,
                        checkout.about(),
                        told(checkout.price())))
                .toList();
    }

    private PaymentFact told(Money price) {
        return switch (outcome) {
            case PAID -> new Paid(price, price);
            case PENDING -> new Pending();
            case FAILED -> new Unpaid(Unpaid.Why.FAILED);
            case EXPIRED -> new Unpaid(Unpaid.Why.EXPIRED);
        };
    }
}
