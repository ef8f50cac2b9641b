package org.blogimg.outbound;

import java.util.List;
import java.util.stream.Stream;

/** Hosts of the operator's own network that plug-ins may call, and call by plain HTTP. */
final class PrivateHosts {
    private final List<HostRule> rules;

    /** @param texts each with one host or several with commas, which a {@code .cfg} file gives as one text */
    PrivateHosts(String... texts) {
        rules = Stream.of(texts)
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
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
