package org.blogimg.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.ledger.Ledger;

/** Adds the ledger up anew, from its entries alone. */
@Service
@Command(
        scope = "blogimg",
        name = "ledger-verify",
        description = "Adds the ledger up anew, from its entries alone",
        detailedDescription =
                "The sum over all accounts must be zero, and each kept balance the sum of its entries. Reads only; changes nothing.")
public final class LedgerVerifyCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        Ledger.Audit audit = house.need(Ledger.class).audit();
        if (json) {
            printJson(out, audit);
        } else {
            out.println(audit.entries() + " entries, sum " + audit.sum() + ", " + audit.wrongBalances()
                    + " wrong balances, " + audit.openHolds() + " open holds: "
                    + (audit.sound() ? "sound" : "NOT SOUND"));
        }
        if (!audit.sound()) {
            throw new CommandFailed("the ledger does not add up: keep the data folder as it is and look for the cause");
        }
    }
}
