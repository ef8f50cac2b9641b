package org.blogimg.shell;

import java.math.BigDecimal;
import java.util.Currency;

import org.blogimg.api.OrderId;
import org.blogimg.api.payment.Money;

/** Orders as people name them. */
final class OrderNames {
    private OrderNames() {}

    /** As {@code 2.50-EUR}. */
    static Money money(String written) {
        String[] parts = written.split("[- ]", 2);
        try {
            Currency currency = Currency.getInstance(parts.length == 2 ? parts[1] : "");
            long minor = new BigDecimal(parts[0])
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact();
            return new Money(minor, currency);
        } catch (IllegalArgumentException | ArithmeticException unusable) {
            throw new CommandFailed("--amount must be like 2.50-EUR");
        }
    }

    static OrderId of(String written) {
        try {
            return new OrderId(written);
        } catch (IllegalArgumentException noId) {
            throw new CommandFailed("order: " + noId.getMessage());
        }
    }
}
