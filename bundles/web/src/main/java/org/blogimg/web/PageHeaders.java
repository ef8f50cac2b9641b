package org.blogimg.web;

import java.util.Map;

import javax.servlet.http.HttpServletResponse;

/** What the browser is told it may do with the page. */
final class PageHeaders {
    /**
     * The two policies: Svelte's own, for its fixed templates, and the page's for parsing a post into an inert document
     * from which it picks what is allowed ({@code safe-html.ts}).
     */
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                            + " form-action 'none'; frame-ancestors 'none'; base-uri 'none';"
                            + " require-trusted-types-for 'script';"
                            + " trusted-types svelte-trusted-html blogimg-inert",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                            + " microphone=(), midi=(), payment=(), usb=(), browsing-topics=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY");

    private PageHeaders() {}

    static void set(HttpServletResponse response, boolean secure) {
        ALL.forEach(response::setHeader);
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
