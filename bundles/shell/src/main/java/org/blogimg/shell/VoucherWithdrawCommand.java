package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.ledger.Vouchers;

/** Takes a code out of use. */
@Service
@Command(
        scope = "blogimg",
        name = "voucher-withdraw",
        description = "Takes a code for credits out of use",
        detailedDescription = "What it gave so far stays given.")
public final class VoucherWithdrawCommand extends HouseCommand {
    @Argument(
            name = "voucher",
            required = true,
            description = "Its id, as blogimg:vouchers shows it",
            multiValued = true)
    List<String> words = List.of();

    @Override
    void run(House house, PrintStream out) {
        String voucher = argument("voucher");
        if (!house.need(Vouchers.class).withdraw(voucher)) {
            throw new CommandFailed("No voucher is named " + voucher + ".");
        }
        out.println(voucher + " can no longer be redeemed.");
    }
}
