package org.blogimg.kit;

import org.jspecify.annotations.Nullable;

/** A configuration with which nothing can be offered. Its message names the key and the mend, never a secret. */
public final class Unusable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Unusable(String key, String mend) {
        this(key, mend, null);
    }

    public Unusable(String key, String mend, @Nullable Throwable cause) {
        super("key " + key + ": " + mend, cause);
    }
}
