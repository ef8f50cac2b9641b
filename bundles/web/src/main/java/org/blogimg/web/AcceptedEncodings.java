package org.blogimg.web;

import java.util.Locale;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/** What the caller can unpack (RFC 9110, 12.5.3), as far as it matters here. */
record AcceptedEncodings(boolean gzip) {
    private static final Pattern NEVER = Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*");

    static AcceptedEncodings of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Encoding"));
    }

    static AcceptedEncodings of(@Nullable String header) {
        if (header == null) {
            return new AcceptedEncodings(false);
        }
        for (String each : header.toLowerCase(Locale.ROOT).split(",")) {
            String coding = each.split(";", 2)[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return new AcceptedEncodings(!NEVER.matcher(each).matches());
            }
        }
        return new AcceptedEncodings(false);
    }
}
