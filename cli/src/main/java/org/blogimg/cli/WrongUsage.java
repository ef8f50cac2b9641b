package org.blogimg.cli;

/** The words on the command line do not fit; the message says which and what would. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
