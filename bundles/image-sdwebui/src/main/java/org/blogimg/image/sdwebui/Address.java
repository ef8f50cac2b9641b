package org.blogimg.image.sdwebui;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.blogimg.kit.Given;

/** Where the operator's server is, without a slash at its end. */
record Address(URI base) {
    private static final String MEND = "write the server's address, such as http://127.0.0.1:7860, without a user";
    private static final String BYTE = "\\.\\d{1,3}";
    private static final Pattern NEAR =
            Pattern.compile("(?i)(?:127|10)" + BYTE + BYTE + BYTE + "|192\\.168" + BYTE + BYTE
                    + "|172\\.(?:1[6-9]|2\\d|3[01])" + BYTE + BYTE + "|\\[::1]|\\[f[cd][0-9a-f]{2}:[0-9a-f:]*]"
                    + "|[a-z][a-z0-9-]*|[a-z0-9.-]+\\.(?:localhost|local|lan|internal|home\\.arpa)");

    static Address of(String text) {
        return new Address(Given.address("base_url", text, MEND));
    }

    /** HOST or HOST:PORT, as a card declares it. */
    String host() {
        return Given.host(base);
    }

    /** Whether it says by itself that it is on this machine or in the operator's own network; nobody is asked. */
    boolean near() {
        return NEAR.matcher(base.getHost()).matches();
    }

    /** @param path from its first slash, of characters that need no escape */
    URI at(String path) {
        return base.resolve(base.getRawPath() + path);
    }

    /** With a query, escaped here. */
    URI at(String path, Map<String, String> query) {
        return base.resolve(base.getRawPath() + path + "?"
                + new TreeMap<>(query)
                        .entrySet().stream()
                                .map(pair -> escaped(pair.getKey()) + "=" + escaped(pair.getValue()))
                                .collect(Collectors.joining("&")));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
