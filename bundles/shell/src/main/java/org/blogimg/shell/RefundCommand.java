package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.ledger.Till;
import org.jspecify.annotations.Nullable;

/** Gives the money of an order back. */
@Service
@Command(
        scope = "blogimg",
        name = "refund",
        description = "Gives the money of an order back",
        detailedDescription =
                "Asks the order's processor; the credits go back when it reports the refund, below zero if they were spent. Asked twice for everything, it gives back once.")
public final class RefundCommand extends HouseCommand {
    @Argument(
            name = "order",
            required = true,
            description = "The order's id, as blogimg:orders shows it",
            multiValued = true)
    List<String> words = List.of();

    @Option(name = "--amount", description = "A part of it, such as 2.50-EUR", valueToShowInHelp = "everything")
    @Nullable
    String amount;

    @Override
    void run(House house, PrintStream out) {
        Optional<Money> part = amount == null ? Optional.empty() : Optional.of(OrderNames.money(amount));
        String wish = part.map(Money::toString).orElse("all").replace(' ', '-');
        try {
            Refunded asked = house.need(Till.class).refund(OrderNames.of(argument("order")), part, wish);
            out.println(
                    asked.amount() + " " + asked.progress().name().toLowerCase(Locale.ROOT) + " as " + asked.refund());
        } catch (IllegalArgumentException | PlugFailure refused) {
            throw new CommandFailed("No refund: " + refused.getMessage());
        }
    }
}
