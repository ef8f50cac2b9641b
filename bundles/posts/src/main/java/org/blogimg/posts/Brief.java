package org.blogimg.posts;

import java.util.Optional;

import org.blogimg.api.ProviderId;
import org.blogimg.api.text.Wish;

/**
 * What an owner asks of a plan.
 *
 * @param style one of the provider's styles; empty for one that suits the post
 * @param provider who is to draw; empty for the house's choice
 */
public record Brief(Wish wish, Optional<String> style, Optional<ProviderId> provider) {
    public static final Brief OPEN = new Brief(Wish.OPEN, Optional.empty(), Optional.empty());
}
