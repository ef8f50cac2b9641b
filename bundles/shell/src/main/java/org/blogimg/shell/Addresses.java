package org.blogimg.shell;

import java.util.Optional;

/** Where the page is. */
final class Addresses {
    private Addresses() {}

    /** The port comes from the environment, as in {@code etc/org.ops4j.pax.web.cfg}. */
    static String page() {
        String port = Optional.ofNullable(System.getenv("BLOGIMG_HTTP_PORT"))
                .filter(text -> !text.isBlank())
                .orElse("8181");
        return "http://127.0.0.1:" + port + "/";
    }
}
