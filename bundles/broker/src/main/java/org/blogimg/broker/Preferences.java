package org.blogimg.broker;

import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.ProviderId;
import org.osgi.annotation.versioning.ProviderType;

/** Whom an owner has draw where a post names nobody. */
@ProviderType
public interface Preferences {
    Optional<ProviderId> of(AccountId owner);

    /** Empty for the house's choice. */
    void set(AccountId owner, Optional<ProviderId> provider);
}
