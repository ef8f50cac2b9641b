package org.blogimg.shell;

/** Ends a command with one line and a failing exit code. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(String line) {
        super(line, null, false, false);
    }
}
