package org.blogimg.ledger.internal;

import java.util.Objects;

import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.PaymentFact.Disputed;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Pending;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentFact.RefundedInAll;
import org.blogimg.api.payment.PaymentFact.Unpaid;
import org.blogimg.api.payment.PaymentFact.Warned;

/** The facts of the port as columns of the inbox, and back. */
enum FactKind {
    PAID {
        @Override
        PaymentFact read(InboxRow row) {
            String currency = Objects.requireNonNull(row.currency);
            return new Paid(
                    Money.of(Objects.requireNonNull(row.price), currency),
                    Money.of(Objects.requireNonNull(row.total), currency));
        }
    },
    PENDING {
        @Override
        PaymentFact read(InboxRow row) {
            return new Pending();
        }
    },
    UNPAID {
        @Override
        PaymentFact read(InboxRow row) {
            return new Unpaid(Unpaid.Why.valueOf(Objects.requireNonNull(row.status)));
        }
    },
    REFUNDED {
        @Override
        PaymentFact read(InboxRow row) {
            return new Refunded(
                    Objects.requireNonNull(row.subject),
                    money(row),
                    Refunded.Progress.valueOf(Objects.requireNonNull(row.status)));
        }
    },
    REFUNDED_IN_ALL {
        @Override
        PaymentFact read(InboxRow row) {
            return new RefundedInAll(money(row));
        }
    },
    DISPUTED {
        @Override
        PaymentFact read(InboxRow row) {
            return new Disputed(
                    Objects.requireNonNull(row.subject), Disputed.Standing.valueOf(Objects.requireNonNull(row.status)));
        }
    },
    WARNED {
        @Override
        PaymentFact read(InboxRow row) {
            return new Warned(Objects.requireNonNull(row.subject));
        }
    };

    abstract PaymentFact read(InboxRow row);

    static void write(PaymentFact told, InboxRow row) {
        if (told instanceof Paid paid) {
            row.fact = PAID;
            row.amount(paid.total());
            row.price = paid.price().minor();
            if (!paid.price().currency().equals(paid.total().currency())) {
                throw new IllegalArgumentException("price and total of a payment have one currency");
            }
        } else if (told instanceof Pending) {
            row.fact = PENDING;
        } else if (told instanceof Unpaid unpaid) {
            row.fact = UNPAID;
            row.status = unpaid.why().name();
        } else if (told instanceof Refunded refunded) {
            row.fact = REFUNDED;
            row.subject = refunded.refund();
            row.status = refunded.progress().name();
            row.amount(refunded.amount());
        } else if (told instanceof RefundedInAll all) {
            row.fact = REFUNDED_IN_ALL;
            row.amount(all.amount());
        } else if (told instanceof Disputed disputed) {
            row.fact = DISPUTED;
            row.subject = disputed.dispute();
            row.status = disputed.standing().name();
        } else if (told instanceof Warned warned) {
            row.fact = WARNED;
            row.subject = warned.what();
        }
    }

    private static Money money(InboxRow row) {
        return Money.of(Objects.requireNonNull(row.total), Objects.requireNonNull(row.currency));
    }
}
