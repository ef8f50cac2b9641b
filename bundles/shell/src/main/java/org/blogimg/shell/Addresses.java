package org.blogimg.shell;

import java.util.Optional;

/** Where the page is. */
final class Addresses {
    private Addresses() {}

    /** The port comes from the environment, as in {@code etc/org.ops4j.pax.web.cfg}. */
    static String page() {
        return page(Optional.ofNullable(System.getenv("BLOGIMG_HTTP_PORT")));
    }

    static String page(Optional<String> asked) {
        String port = asked.filter(text -> !text.isBlank()).orElse("8181");
        return "http://127.0.0.1:" + port + "/";
    }
}
