package org.blogimg.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.blogimg.api.AccountId;
import org.blogimg.api.UnusableInput;
import org.blogimg.studio.PrivateWords;

/** Keeps them in memory, and takes no more than three. */
final class FakePrivateWords implements PrivateWords {
    private final Map<AccountId, List<String>> words = new HashMap<>();

    @Override
    public List<String> of(AccountId owner) {
        return words.getOrDefault(owner, List.of());
    }

    @Override
    public void set(AccountId owner, List<String> given) {
        if (given.size() > 3) {
            throw new UnusableInput("hide", "has more than 3 values");
        }
        words.put(owner, List.copyOf(given));
    }
}
