package org.blogimg.ledger;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.OrderId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Delivery;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.ProcessorCard;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sells packs through whichever payment processors stand ready. Nothing here moves credits: that is done by what
 * processors report, through the {@link PaymentInbox}. Safe for many threads.
 */
@ProviderType
public interface Till {
    /** What is on offer, in the configuration's order. */
    List<Pack> packs();

    /** Processors that stand ready, highest ranked first; empty where nothing can be bought. */
    List<ProcessorCard> processors();

    /**
     * An order with a page where it can be paid. Repeated with the same wish it answers the first one; one whose page did
     * not open the first time is opened then, at the processor it was made for.
     *
     * @throws IllegalArgumentException when there is no such pack or processor
     * @throws org.blogimg.api.PlugFailure when the page could not be opened; the order stays and may be tried again
     */
    Order buy(AccountId who, Purchase purchase, String wish);

    /**
     * A message from outside. What is genuine is on the disk when this returns, and acted upon soon after.
     *
     * @return false when it is not genuine; nothing was kept
     * @throws org.blogimg.api.PlugFailure of kind ABSENT when that processor is not there: to be delivered again
     */
    boolean delivered(ProviderId processor, Delivery delivery);

    /**
     * Asks the order's processor to give money back. Credits follow when the processor reports it.
     *
     * @param amount empty for everything
     * @throws IllegalArgumentException when there is no such order, it was not paid, or more is asked than was paid
     * @throws org.blogimg.api.PlugFailure when the processor is not there or refused
     */
    PaymentFact.Refunded refund(OrderId order, Optional<Money> amount, String wish);

    /**
     * What is wanted.
     *
     * @param processor empty for the highest ranked
     * @param email for the receipt; empty where the processor is to ask
     * @param done where the processor's page leads afterwards
     * @param left where it leads when the buyer turned back
     */
    record Purchase(String pack, Optional<ProviderId> processor, Optional<String> email, URI done, URI left) {
        /** Does not print the address. */
        @Override
        public String toString() {
            return "Purchase[" + pack + " at "
                    + processor.map(ProviderId::value).orElse("any") + "]";
        }
    }
}
