package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.api.AccountId;
import org.blogimg.base.Ids;
import org.blogimg.ledger.Adjustments;
import org.blogimg.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Gives an account credits, or takes some, with a reason that stands in the books. */
@Service
@Command(
        scope = "blogimg",
        name = "credits-grant",
        description = "Gives an account credits, or takes some, with a reason that stands in the books",
        detailedDescription = "Never takes more than is there to spend. With the same --key it happens once.")
public final class CreditsGrantCommand extends HouseCommand {
    @Argument(
            name = "account",
            required = true,
            description = "The account's id, or owner for the owner of the house; then how many credits, 1 or more",
            multiValued = true)
    List<String> words = List.of();

    @Option(name = "--reason", description = "Why, 5 to 500 characters; nothing personal")
    String reason = "";

    @Option(name = "--take", description = "Takes them instead")
    boolean take;

    @Option(
            name = "--key",
            description = "Of one wish: repeated with it, nothing more happens",
            valueToShowInHelp = "new")
    @Nullable
    String key;

    @Override
    void run(House house, PrintStream out) {
        if (arguments().size() != 2) {
            throw new CommandFailed("Say whose and how many: blogimg:credits-grant ACCOUNT CREDITS --reason WHY");
        }
        AccountId who = Holder.of(house, arguments().get(0));
        long credits = Holder.credits(arguments().get(1));
        String wish = key == null ? house.need(Ids.class).next() : key;
        try {
            Adjustments.Why why = new Adjustments.Why(Holder.maker(session), reason);
            if (!house.need(Adjustments.class).adjust(who, take ? -credits : credits, why, wish)) {
                throw new CommandFailed("The account has less than that to spend; nothing was changed.");
            }
        } catch (IllegalArgumentException unusable) {
            throw new CommandFailed(String.valueOf(unusable.getMessage()));
        }
        out.println("The account has " + house.need(Ledger.class).balance(who) + " credits to spend.");
    }
}
