package org.blogimg.shell;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.api.Credits;
import org.blogimg.ledger.Vouchers;

/** A new code for credits. */
@Service
@Command(
        scope = "blogimg",
        name = "voucher-make",
        description = "Makes a code for credits and shows it once",
        detailedDescription =
                "Each account can redeem it once, and no more accounts than --uses. Only its hash is kept.")
public final class VoucherMakeCommand extends HouseCommand {
    @Argument(name = "credits", required = true, description = "How many it gives, 1 or more", multiValued = true)
    List<String> words = List.of();

    @Option(name = "--uses", description = "By how many accounts", valueToShowInHelp = "1")
    int uses = 1;

    @Option(name = "--days", description = "How long it is good; 0 for always", valueToShowInHelp = "0")
    int days;

    @Option(name = "--note", description = "For yourself, at most 200 characters; nothing personal")
    String note = "";

    @Override
    void run(House house, PrintStream out) {
        long credits = Holder.credits(argument("credits"));
        if (days < 0) {
            throw new CommandFailed("--days must be 0 or more");
        }
        Optional<Instant> ends = days == 0
                ? Optional.empty()
                : Optional.of(house.need(Clock.class).instant().plus(Duration.ofDays(days)));
        try {
            Vouchers.Terms terms = new Vouchers.Terms(new Credits(credits), uses, ends, note);
            out.println(house.need(Vouchers.class).make(terms, Holder.maker(session)));
        } catch (IllegalArgumentException unusable) {
            throw new CommandFailed(String.valueOf(unusable.getMessage()));
        }
    }
}
