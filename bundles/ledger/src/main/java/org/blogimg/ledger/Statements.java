package org.blogimg.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/** What moved an account's credits, for its owner. Safe for many threads. */
@ProviderType
public interface Statements {
    /**
     * Newest first. Credits that are set aside and given back again leave no line: they never left the account.
     *
     * @param after the {@link Page#next()} of the page before; empty for the first
     * @param most lines, 1 to 1,000
     */
    Page page(AccountId who, Optional<String> after, int most);

    /**
     * A part of the statement.
     *
     * @param next where the next, older page begins; empty where there is none
     */
    record Page(List<Line> lines, Optional<String> next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One movement.
     *
     * @param subject the order, the job, the voucher or the wish that it is about
     * @param credits that came, or below zero that went
     * @param balance after it, with what is set aside for jobs; below zero by claw-backs alone
     */
    record Line(String id, Instant at, Kind kind, String subject, long credits, long balance) {}

    /** Why credits moved. */
    enum Kind {
        /** The account was opened. */
        GIFT,
        /** An order was paid. */
        PURCHASE,
        /** A refund or a dispute took them back. */
        CLAW_BACK,
        /** A refund that failed or a dispute that was won gave them again. */
        REINSTATEMENT,
        /** A code was redeemed. */
        VOUCHER,
        /** An operator gave or took, with a reason. */
        ADJUSTMENT,
        /** A picture was delivered. */
        PICTURE
    }
}
