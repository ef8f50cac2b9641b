package org.blogimg.base.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database, checked. A JDBC URL is code: H2 runs what stands behind {@code INIT=}, and both drivers
 * load classes and write files by options. So an option that is not on the list is refused, and so is any other form.
 */
sealed interface JdbcUrl {
    /** What the driver is given. */
    String text();

    /** A file of H2; {@code file} is its path without {@code .mv.db}. */
    record H2(Path file, String text) implements JdbcUrl {}

    /** A PostgreSQL server. */
    record Postgres(String text) implements JdbcUrl {}

    static JdbcUrl of(String url) {
        Matcher h2 = Forms.H2.matcher(url);
        if (h2.matches()) {
            return h2(Path.of(h2.group(1)), Forms.options(h2.group(2), ";", true));
        }
        Matcher postgres = Forms.POSTGRES.matcher(url);
        if (postgres.matches()) {
            Forms.check(Forms.options(postgres.group(1), "&", false), Forms.POSTGRES_OPTIONS);
            return new Postgres(url);
        }
        throw new IllegalArgumentException("the database's url must look like jdbc:h2:file:/PATH;OPTION=VALUE or"
                + " jdbc:postgresql://HOST:PORT/NAME?option=value, and is neither");
    }

    /** H2 in that file, with the options that keep acknowledged commits and keep values out of trace files. */
    static H2 h2(Path file, Map<String, String> asked) {
        Forms.check(asked, Forms.H2_OPTIONS);
        Map<String, String> all = new LinkedHashMap<>(Forms.H2_DEFAULTS);
        all.putAll(asked);
        all.putAll(Forms.H2_ALWAYS);
        StringBuilder text = new StringBuilder("jdbc:h2:file:").append(file.toAbsolutePath());
        all.forEach((name, value) -> text.append(';').append(name).append('=').append(value));
        return new H2(file, text.toString());
    }

    /** What is allowed. */
    final class Forms {
        private static final Pattern H2 = Pattern.compile("jdbc:h2:file:(/[^;?\\\\:*]+)((?:;[^;]*)*)");
        private static final Pattern POSTGRES =
                Pattern.compile("jdbc:postgresql://[A-Za-z0-9.\\-_,:\\[\\]]+/[A-Za-z0-9_\\-]+(?:\\?(.*))?");
        private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_./\\-]{1,200}");

        private static final Set<String> H2_OPTIONS = Set.of("CACHE_SIZE", "LOCK_TIMEOUT");
        private static final Set<String> POSTGRES_OPTIONS = Set.of(
                "ApplicationName",
                "connectTimeout",
                "currentSchema",
                "socketTimeout",
                "ssl",
                "sslcert",
                "sslkey",
                "sslmode",
                "sslrootcert",
                "targetServerType",
                "tcpKeepAlive");

        private static final Map<String, String> H2_DEFAULTS =
                new TreeMap<>(Map.of("LOCK_TIMEOUT", "5000", "CACHE_SIZE", "32768"));
        /**
         * Without WRITE_DELAY=0 a killed process loses commits that were acknowledged; trace files hold values. Space of
         * dead chunks, reused after 45 s, loses the last commits of a kill too: 27 of 121,495 against 0 of 123,311
         * without reuse (three kills, the first after 58 s). For the same reason nothing is moved within the file when it
         * is closed; {@link FileEngine} writes it anew instead.
         */
        private static final Map<String, String> H2_ALWAYS = new TreeMap<>(Map.of(
                "WRITE_DELAY", "0",
                "REUSE_SPACE", "FALSE",
                "MAX_COMPACT_TIME", "0",
                "TRACE_LEVEL_FILE", "0",
                "TRACE_LEVEL_SYSTEM_OUT", "0",
                "DB_CLOSE_ON_EXIT", "FALSE"));

        private Forms() {}

        private static Map<String, String> options(String text, String separator, boolean upperCase) {
            Map<String, String> options = new LinkedHashMap<>();
            for (String part : (text == null ? "" : text).split(separator)) {
                if (!part.isEmpty()) {
                    int equals = part.indexOf('=');
                    String name = equals < 0 ? part : part.substring(0, equals);
                    options.put(
                            upperCase ? name.toUpperCase(Locale.ROOT) : name,
                            equals < 0 ? "" : part.substring(equals + 1));
                }
            }
            return options;
        }

        private static void check(Map<String, String> options, Set<String> allowed) {
            options.forEach((name, value) -> {
                if (!allowed.contains(name)) {
                    throw new IllegalArgumentException("the database's url has the option " + name
                            + ", which is not allowed; allowed are " + new TreeSet<>(allowed));
                }
                if (!VALUE.matcher(value).matches()) {
                    throw new IllegalArgumentException("the database's url has a value for " + name
                            + " that is not made of letters, digits and _ . / - alone");
                }
            });
        }
    }
}
