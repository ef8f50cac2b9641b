package org.blogimg.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hosts of the operator's own network that plug-ins may call, and call by plain HTTP. */
final class PrivateHosts {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateHosts.class);

    private final List<HostRule> rules;

    /**
     * Of what an operator wrote: an entry that cannot be read opens nothing, and is named in the log; the door itself stays,
     * because all others need it.
     */
    static PrivateHosts readable(String... texts) {
        List<String> usable = new ArrayList<>();
        for (String text : entries(texts)) {
            try {
                rule(text);
                usable.add(text);
            } catch (IllegalArgumentException unusable) {
                LOG.error("org.blogimg.outbound.cfg: {}. This entry is left out.", unusable.getMessage());
            }
        }
        return new PrivateHosts(usable.toArray(String[]::new));
    }

    PrivateHosts(String... texts) {
        rules = entries(texts).stream().map(PrivateHosts::rule).toList();
    }

    /** A .cfg file gives the whole list as one text; what sets a list as a list gives each by itself. */
    private static List<String> entries(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean allow(String host, int port) {
        return rules.stream().anyMatch(rule -> rule.allows(host, port, port));
    }

    private static HostRule rule(String text) {
        HostRule rule = HostRule.of(text);
        if (rule.port() < 0 || rule.below()) {
            throw new IllegalArgumentException(
                    "private_hosts has '" + text + "': write each as HOST:PORT, without a star");
        }
        return rule;
    }
}
