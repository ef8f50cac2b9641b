package org.blogimg.ledger.till;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.Credits;
import org.blogimg.api.payment.Money;
import org.blogimg.ledger.Pack;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The packs on offer, from {@code etc/org.blogimg.ledger.packs.cfg}: a line {@code pack.ID = CREDITS, PRICE CURRENCY, NAME}
 * for each. An order keeps what it was made with, whatever stands here later.
 */
@Component(service = Packs.class, configurationPid = "org.blogimg.ledger.packs")
public final class Packs {
    private static final String PREFIX = "pack.";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern LINE = Pattern.compile(
            "([1-9][0-9]{0,8})\\s*,\\s*([0-9]{1,9}(?:\\.[0-9]{1,3})?)\\s+([A-Z]{3})\\s*,\\s*(\\S.{0,79})");

    private final List<Pack> packs;

    @Activate
    public Packs(Map<String, Object> properties) {
        packs = properties.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .map(entry -> pack(
                        entry.getKey().substring(PREFIX.length()),
                        entry.getValue().toString().strip()))
                .sorted(Comparator.comparing((Pack pack) -> pack.credits().amount())
                        .thenComparing(Pack::id))
                .toList();
    }

    /** Smallest first. */
    List<Pack> all() {
        return packs;
    }

    Optional<Pack> find(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    private static Pack pack(String id, String line) {
        Matcher parts = LINE.matcher(line);
        if (!ID.matcher(id).matches() || !parts.matches()) {
            throw new IllegalArgumentException("pack." + id + " must be like: pack.small = 100, 5.00 EUR, Small");
        }
        return new Pack(
                id,
                parts.group(4).strip(),
                new Credits(Long.parseLong(parts.group(1))),
                money(id, parts.group(2), parts.group(3)));
    }

    private static Money money(String id, String amount, String currency) {
        try {
            Currency known = Currency.getInstance(currency);
            return new Money(
                    new BigDecimal(amount)
                            .movePointRight(known.getDefaultFractionDigits())
                            .longValueExact(),
                    known);
        } catch (IllegalArgumentException | ArithmeticException unusable) {
            throw new IllegalArgumentException(
                    "pack." + id + " has a price that its currency does not know: " + amount + " " + currency,
                    unusable);
        }
    }
}
