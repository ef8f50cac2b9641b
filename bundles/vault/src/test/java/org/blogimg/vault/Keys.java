package org.blogimg.vault;

import java.nio.file.Path;
import java.security.SecureRandom;

import org.blogimg.api.AccountId;

/** What the tests share: a data folder's parts, as the running product puts them together. */
final class Keys {
    static final AccountId ANNE = new AccountId("anne");
    static final AccountId BERT = new AccountId("bert");

    private Keys() {}

    static Paths paths(Path data) {
        return Paths.of(data, "", "");
    }

    static KeySlots slots(Path data) {
        return new KeySlots(paths(data), new MasterKeyFile(paths(data), new SecureRandom()), new SecureRandom());
    }
}
