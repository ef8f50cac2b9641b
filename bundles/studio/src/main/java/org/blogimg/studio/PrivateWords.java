package org.blogimg.studio;

import java.util.List;

import org.blogimg.api.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an owner is known by and never wants to leave the house: names of their own and of the family, addresses, a place of
 * work, a site. It is taken out of prompt, title and what is not to be seen, in whatever spelling, for every provider. Kept
 * sealed under the account's key, and gone with it; never logged. Safe for many threads.
 */
@ProviderType
public interface PrivateWords {
    /** None where none were given. */
    List<String> of(AccountId owner);

    /**
     * Puts these in the place of those before; none to have none.
     *
     * @throws org.blogimg.api.UnusableInput when they are more than 50, or one has not 2 to 100 characters
     */
    void set(AccountId owner, List<String> words);
}
