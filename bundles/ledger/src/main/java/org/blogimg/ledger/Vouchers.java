package org.blogimg.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.osgi.annotation.versioning.ProviderType;

/** Codes for credits. A code is shown once, when it is made; only its hash is kept. Safe for many threads. */
@ProviderType
public interface Vouchers {
    /**
     * A new code.
     *
     * @return the code, as four groups of five letters and digits; it is known nowhere else
     * @throws IllegalArgumentException when the terms name no credits, no uses, or a note above 200 characters
     */
    String make(Terms terms, String maker);

    /** Gives its credits to the account, once for each account and no more often than it has uses. Case, blanks and hyphens do not matter. */
    Redeemed redeem(AccountId who, String code);

    /** All of them, newest first. */
    List<Voucher> list();

    /** It can no longer be redeemed; false where there is none of that id. What it gave stays given. */
    boolean withdraw(String id);

    /**
     * What a code is good for.
     *
     * @param uses by how many accounts
     * @param ends from when on it is not taken; empty for never
     * @param note the maker's own words; nothing personal
     */
    record Terms(Credits credits, int uses, Optional<Instant> ends, String note) {
        public Terms {
            if (credits.amount() < 1 || uses < 1 || uses > 1_000_000 || note.length() > 200) {
                throw new IllegalArgumentException(
                        "a voucher has credits, 1 to 1000000 uses and a note of at most 200 characters");
            }
        }
    }

    /** A code that was made. */
    record Voucher(String id, Terms terms, int used, Instant made, String maker) {}

    /** What became of a code. */
    sealed interface Redeemed {
        /** The credits are there; repeated by the same account it answers the same and gives nothing more. */
        record Given(Credits credits) implements Redeemed {}

        /** Unknown, used up, ended or withdrawn: which of these is not said. */
        record NotTaken() implements Redeemed {}
    }
}
