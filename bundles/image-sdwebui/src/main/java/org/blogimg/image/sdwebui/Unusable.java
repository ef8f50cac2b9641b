package org.blogimg.image.sdwebui;

/** A configuration with which nothing can be offered. Its message names the key and the mend. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String key, String mend) {
        super("key " + key + ": " + mend);
    }
}
