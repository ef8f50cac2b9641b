package org.blogimg.outbound;

import java.util.List;
import java.util.stream.Stream;

/** Hosts of the operator's own network that plug-ins may call, and call by plain HTTP. */
final class PrivateHosts {
    private final List<HostRule> rules;

    PrivateHosts(String... texts) {
        // A .cfg file brings a list as one text.
        rules = Stream.of(texts)
                .flatMap(text -> Stream.of(text.strip().split("[,\\s]+", -1)))
                .filter(text -> !text.isEmpty())
                .map(PrivateHosts::rule)
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
