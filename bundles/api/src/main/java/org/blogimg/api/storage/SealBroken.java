package org.blogimg.api.storage;

import org.jspecify.annotations.Nullable;

/** A seal that does not open: changed bytes, another place, or a shredded key. Carries no content. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
