package org.blogimg.api.payment;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of money, never below zero.
 *
 * @param minor in the currency's smallest unit as ISO 4217 has it: cents for EUR, whole yen for JPY
 */
public record Money(long minor, Currency currency) {
    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("money below zero: " + minor);
        }
    }

    /** @param currency three letters, in either case */
    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
    }

    /** As {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits())) + " "
                + currency.getCurrencyCode();
    }
}
