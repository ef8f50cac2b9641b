package org.blogimg.ledger;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Credits in double entry. Entries are only ever added; the sum over all accounts is zero; an owner's balance is never
 * below zero. Every call is idempotent on its job: a repeat changes nothing and answers as the first did. An account
 * unknown so far is opened with the configured gift. Safe for many threads.
 */
@ProviderType
public interface Ledger {
    /** What the account can spend now. */
    Credits balance(AccountId who);

    /**
     * Sets {@code price} aside for {@code job}, or says how much is there. A price of nothing is held as well. Only a
     * refusal is not remembered: asked again when more is there, it holds.
     *
     * @throws IllegalStateException when another account holds for the job
     */
    Hold hold(AccountId who, Credits price, JobId job);

    /**
     * Takes {@code amount} of what is held for the job and gives the rest back.
     *
     * @throws IllegalStateException when nothing was held for the job, more is asked than was held, it was released, or
     *     another amount was captured before
     */
    void capture(JobId job, Credits amount);

    /** Gives back what is held for the job; nothing where nothing is, or where it was captured. */
    void release(JobId job);

    /** Adds everything up anew, from the entries alone. */
    Audit audit();

    /** What became of a wish to hold. */
    sealed interface Hold {
        /** Set aside. */
        record Held(Credits price) implements Hold {}

        /** The account has less than the price; nothing was changed. */
        record TooFew(Credits balance, Credits price) implements Hold {}
    }

    /**
     * What an audit found.
     *
     * @param sum over all entries; zero in a sound ledger
     * @param wrongBalances accounts whose kept balance is not the sum of their entries
     * @param openHolds jobs with credits still set aside
     */
    record Audit(long entries, long sum, long wrongBalances, long openHolds) {
        public boolean sound() {
            return sum == 0 && wrongBalances == 0;
        }
    }
}
