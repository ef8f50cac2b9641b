package org.blogimg.studio.job;

import java.io.IOException;

/** The store could not keep a picture: a full disk, a service that does not answer. To be tried again. */
final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKept(IOException cause) {
        super("the store could not keep the picture", cause);
    }
}
