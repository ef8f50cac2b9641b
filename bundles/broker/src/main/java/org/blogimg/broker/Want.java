package org.blogimg.broker;

import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.ProviderId;

/**
 * Pictures wanted.
 *
 * @param owner whose setting counts
 * @param named whom the owner asked for by name; nobody else will do
 * @param key the same key falls to the same provider where several share the work by weight
 */
public record Want(AccountId owner, Optional<ProviderId> named, String key) {}
