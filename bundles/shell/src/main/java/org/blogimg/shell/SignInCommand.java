package org.blogimg.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.accounts.Accounts;

/** A new link for the owner. */
@Service
@Command(
        scope = "blogimg",
        name = "sign-in",
        description = "Makes a link that signs the owner in at the page, once",
        detailedDescription =
                "Changes: a new one-time secret is kept as a hash. Earlier links stay good until used or too"
                        + " old. Whoever has the link is the owner.")
public final class SignInCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        String link = Addresses.page() + "#signin=" + house.need(Accounts.class).newSignInSecret();
        if (json) {
            printJson(out, new Link(link));
        } else {
            out.println(link);
        }
    }

    /** The stable form. */
    record Link(String link) {
        @Override
        public String toString() {
            return "Link[]";
        }
    }
}
