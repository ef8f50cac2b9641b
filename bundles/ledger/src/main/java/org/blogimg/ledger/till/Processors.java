package org.blogimg.ledger.till;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.PaymentProcessor;
import org.blogimg.api.payment.ProcessorCard;
import org.blogimg.base.PlugGuard;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Payment processors as they come and go, behind the guard. */
@Component(service = Processors.class, immediate = true)
public final class Processors {
    private static final String ID = "blogimg.provider";
    /** A checkout is opened while somebody waits for it; who gives no page in this time gives none. */
    private static final PlugGuard.Limits LIMITS =
            new PlugGuard.Limits(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(30));

    private static final Duration QUICK = Duration.ofSeconds(5);

    private final Plugs<PaymentProcessor> plugs;

    @Activate
    public Processors(@Reference PlugGuard guard) {
        plugs = guard.pool("payment", ID, LIMITS);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addProcessor(PaymentProcessor processor, Map<String, Object> properties) {
        plugs.add(processor, properties);
    }

    public void removeProcessor(PaymentProcessor processor) {
        plugs.remove(processor);
    }

    /** Highest ranked first; one whose card cannot be read is left out. */
    List<ProcessorCard> cards() {
        return plugs.list().stream()
                .map(PlugInfo::number)
                .map(number -> plugs.ask(number, QUICK, PaymentProcessor::card))
                .toList();
    }

    <R> R at(ProviderId processor, Function<PaymentProcessor, R> work) {
        return plugs.call(Optional.of(processor.value()), work);
    }
}
