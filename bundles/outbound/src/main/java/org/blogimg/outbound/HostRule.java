package org.blogimg.outbound;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that is allowed: one name or address, or every name below one.
 *
 * @param name in lower case, without the star
 * @param below whether names below are meant, and not the name itself
 * @param port -1 for the default of the scheme
 */
record HostRule(String name, boolean below, int port) {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern RULE = Pattern.compile("(\\*\\.)?(\\[[0-9a-f:]+]|[a-z0-9.-]+)(?::([0-9]{1,5}))?");
    /** What the JDK would read as an address: its last label begins with a digit. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?[0-9][0-9a-fx]*");

    private static final int HIGHEST_PORT = 65_535;

    static HostRule of(String text) {
        Matcher form = RULE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw refused(text);
        }
        String name = bare(form.group(2));
        boolean below = form.group(1) != null;
        int port = form.group(3) == null ? -1 : Integer.parseInt(form.group(3));
        boolean address = Addresses.literal(name).isPresent();
        boolean named = NAME.matcher(name).matches() && !NUMBER.matcher(name).matches();
        if (port == 0 || port > HIGHEST_PORT || (!address && !named) || (below && (address || !name.contains(".")))) {
            throw refused(text);
        }
        return new HostRule(name, below, port);
    }

    /** Whether an address's host and port (-1 where it names none) fall under this rule. */
    boolean allows(String host, int asked, int schemesPort) {
        String plain = bare(host.toLowerCase(Locale.ROOT));
        boolean named = below ? plain.endsWith("." + name) : plain.equals(name);
        int wanted = port < 0 ? schemesPort : port;
        return named && (asked < 0 ? schemesPort : asked) == wanted;
    }

    /** Without the brackets of an IPv6 address. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("'" + text.replaceAll("[^\\x20-\\x7e]", "?")
                + "' is not a host: write api.example.org, *.example.org or 192.168.1.5, each with :PORT or without");
    }
}
