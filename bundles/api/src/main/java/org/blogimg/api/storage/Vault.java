package org.blogimg.api.storage;

import org.blogimg.api.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals texts under the key of the account they belong to: AES-256-GCM, the {@link Place} as associated data. Exactly
 * one stands ready. Safe for many threads.
 */
@ProviderType
public interface Vault {
    /** Makes the account's key where it has none, and seals. */
    byte[] seal(Place place, byte[] plain);

    /**
     * Opens what {@link #seal} made for the very same place.
     *
     * @throws SealBroken when it was changed, belongs to another place, or its key is gone
     */
    byte[] open(Place place, byte[] sealed);

    /** Overwrites the account's key for good. Whatever was sealed under it, here or in any backup, is noise after. */
    void shred(AccountId account);
}
