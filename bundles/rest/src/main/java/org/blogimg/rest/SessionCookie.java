package org.blogimg.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.servlet.http.HttpServletRequest;

/** The cookie of a session. */
final class SessionCookie {
    private static final String NAME = "blogimg_session";
    private static final int USUAL_PORT = 8181;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private SessionCookie() {}

    /** Browsers share cookies between ports: two houses on one machine would sign each other out. */
    static String name(HttpServletRequest request) {
        String name = request.getLocalPort() == USUAL_PORT ? NAME : NAME + "_" + request.getLocalPort();
        return request.isSecure() ? "__Host-" + name : name;
    }

    static String begin(HttpServletRequest request, String secret, Instant endsAt) {
        return name(request) + "=" + secret + attributes(request, endsAt);
    }

    static String end(HttpServletRequest request) {
        return name(request) + "=" + attributes(request, Instant.EPOCH) + "; Max-Age=0";
    }

    private static String attributes(HttpServletRequest request, Instant endsAt) {
        return "; Path=/; HttpOnly; SameSite=Strict; Expires="
                + HTTP_DATE.format(endsAt.atOffset(ZoneOffset.UTC))
                + (request.isSecure() ? "; Secure" : "");
    }
}
