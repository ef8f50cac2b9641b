package org.blogimg.api;

import java.util.regex.Pattern;

/** What every identifier keeps to, so that one can stand in a URL, a file name or a log line as it is. */
final class Names {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private Names() {}

    static void check(String what, String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 64 letters, digits, '-' or '_', beginning with a letter or digit");
        }
    }
}
