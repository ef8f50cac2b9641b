package org.blogimg.api.payment;

import org.osgi.annotation.versioning.ProviderType;

/** What a {@link PaymentEvent} says is so. Later ranks of a status stand above earlier ones, whichever comes first. */
@ProviderType
public sealed interface PaymentFact {
    /**
     * The money is there.
     *
     * @param price what was charged for the pack, to be compared with the order
     * @param total what the buyer paid, with any tax that the processor put on top; refunds are shares of it
     */
    record Paid(Money price, Money total) implements PaymentFact {}

    /** The buyer has finished, and the money is on its way. */
    record Pending() implements PaymentFact {}

    /** It will not be paid by this checkout. */
    record Unpaid(Why why) implements PaymentFact {
        /** How it ended. */
        public enum Why {
            /** The page's time was over. */
            EXPIRED,
            /** The payment was tried and did not succeed. */
            FAILED
        }
    }

    /**
     * One refund.
     *
     * @param refund the processor's name for it
     */
    record Refunded(String refund, Money amount, Progress progress) implements PaymentFact {
        /** Least first. */
        public enum Progress {
            /** Asked for. */
            PENDING,
            /** The money went back. */
            SUCCEEDED,
            /** It came back to the seller after all, or never left. */
            FAILED
        }
    }

    /** Everything refunded so far, counted by the processor. */
    record RefundedInAll(Money amount) implements PaymentFact {}

    /**
     * The buyer's bank takes the money back, or tries to.
     *
     * @param dispute the processor's name for it
     */
    record Disputed(String dispute, Standing standing) implements PaymentFact {
        /** Least first. */
        public enum Standing {
            /** Asked about; the money is still there. */
            INQUIRY,
            /** The money is withheld. */
            OPEN,
            /** The seller keeps the money. */
            WON,
            /** The buyer has it. */
            LOST
        }
    }

    /**
     * Worth an operator's look; changes nothing by itself.
     *
     * @param what a short word of the processor's, never a person's
     */
    record Warned(String what) implements PaymentFact {}
}
