package org.blogimg.ledger;

import org.blogimg.api.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/** Credits that an operator gives or takes, with a reason. Safe for many threads. */
@ProviderType
public interface Adjustments {
    /**
     * Gives, or below zero takes. Repeated with the same wish it changes nothing.
     *
     * @return false when more was to be taken than is there to spend; then nothing was changed
     * @throws IllegalArgumentException when nothing is to move, the reason has not 5 to 500 characters, or the same wish
     *     was made with another amount
     */
    boolean adjust(AccountId who, long credits, Why why, String wish);

    /** Who does it, and the reason that stands in the books. */
    record Why(String maker, String reason) {
        public Why {
            if (reason.strip().length() < 5 || reason.length() > 500) {
                throw new IllegalArgumentException("reason must have 5 to 500 characters");
            }
        }
    }
}
