package org.blogimg.shell;

import org.apache.karaf.shell.api.console.Session;
import org.blogimg.accounts.Accounts;
import org.blogimg.api.AccountId;
import org.jspecify.annotations.Nullable;

/** Whose credits a command is about, and who gives or takes them. */
final class Holder {
    private static final int LONGEST_MAKER = 64;

    private Holder() {}

    /** The owner of the house where nobody is named. */
    static AccountId of(House house, @Nullable String account) {
        if (account == null || account.equals("owner")) {
            return house.need(Accounts.class).owner().account();
        }
        try {
            return new AccountId(account);
        } catch (IllegalArgumentException noId) {
            throw new CommandFailed("account: " + noId.getMessage());
        }
    }

    static long credits(String written) {
        try {
            long credits = Long.parseLong(written);
            if (credits >= 1) {
                return credits;
            }
        } catch (NumberFormatException noNumber) {
            throw new CommandFailed("credits must be a whole number, 1 or more; not " + written);
        }
        throw new CommandFailed("credits must be a whole number, 1 or more; not " + written);
    }

    /** As it stands in the books. */
    static String maker(@Nullable Session session) {
        String name = Appealed.who(session);
        return name.length() <= LONGEST_MAKER ? name : name.substring(0, LONGEST_MAKER);
    }
}
