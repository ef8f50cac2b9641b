package org.blogimg.api.payment;

/** A delivery whose signature does not hold, or that cannot be read. The message holds nothing of its content. */
public final class NotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotGenuine(String message) {
        super(message);
    }
}
