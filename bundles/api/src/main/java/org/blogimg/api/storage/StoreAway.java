package org.blogimg.api.storage;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A store that takes or gives nothing now: it is not there, does not answer, or declines whatever it is asked. Nothing
 * is lost; try again later. The message is for an operator and holds no secret and no content.
 */
public final class StoreAway extends IOException {
    private static final long serialVersionUID = 1L;

    public StoreAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
