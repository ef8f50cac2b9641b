package org.blogimg.payment.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.OrderId;
import org.blogimg.api.payment.CheckoutRequest;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent.About;

/** The name of a checkout. It says everything, so that the sandbox need remember nothing. */
record CheckoutName(OrderId order, Money price) {
    private static final Pattern WRITTEN = Pattern.compile("sb\\.([A-Za-z0-9_-]{1,64})\\.([0-9]{1,15})\\.([A-Z]{3})");

    static CheckoutName of(CheckoutRequest request) {
        return new CheckoutName(request.order(), request.price());
    }

    /** Empty where it is none of the sandbox's. */
    static Optional<CheckoutName> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new CheckoutName(
                        new OrderId(parts.group(1)), Money.of(Long.parseLong(parts.group(2)), parts.group(3))))
                : Optional.empty();
    }

    About about() {
        return new About(Optional.of(order), Optional.of(toString()), Optional.of("sbp." + order));
    }

    @Override
    public String toString() {
        return "sb." + order + "." + price.minor() + "." + price.currency().getCurrencyCode();
    }
}
