package org.blogimg.kit.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that stands in the registry while its configuration can be used. It is registered by hand: a declared
 * service would be there with the shipped file already, which names no key and no server, and would fail at first use.
 */
public final class Offer {
    /** Component property: the id that the provider will have. With it the house can name who is not offered, and why. */
    public static final String ID = "blogimg.id";

    /** Component property: the keys that must be written before it is offered, in words. */
    public static final String WANTS = "blogimg.wants";

    /** Property of the service that says in place of the provider why it is not there: the id. */
    private static final String ABSENT = "blogimg.absent";

    private static final Logger LOG = LoggerFactory.getLogger(Offer.class);

    private final @Nullable ServiceRegistration<?> service;

    /**
     * Looks whether there is something to offer, and says in one line of the log why not. While there is nothing, a
     * self-test stands in the registry that says the same, where the component names its {@link #ID}.
     *
     * @param pid names the file in {@code etc/}
     * @param properties the component's; those that begin with a dot hold secrets and stay here
     * @param maker of the provider; empty where none is wished, {@link Unusable} where none can be
     */
    public Offer(
            BundleContext context,
            String pid,
            Map<String, ?> properties,
            Supplier<? extends Optional<? extends ImageProvider>> maker) {
        service = registered(context, pid, properties, maker);
    }

    private static @Nullable ServiceRegistration<?> registered(
            BundleContext context,
            String pid,
            Map<String, ?> properties,
            Supplier<? extends Optional<? extends ImageProvider>> maker) {
        try {
            Optional<? extends ImageProvider> provider = maker.get();
            return provider.isPresent()
                    ? register(context, provider.get(), properties)
                    : excuse(context, properties, unconfigured(pid, properties));
        } catch (IllegalArgumentException unusable) {
            LOG.error("nothing is offered by etc/{}.cfg, {}", pid, unusable.getMessage());
            return excuse(
                    context,
                    properties,
                    new Check("settings", Outcome.FAILED, "etc/" + pid + ".cfg, " + unusable.getMessage()));
        }
    }

    private static Check unconfigured(String pid, Map<String, ?> properties) {
        Object wants = properties.get(WANTS);
        return new Check(
                "settings",
                Outcome.SKIPPED,
                "not configured: write " + (wants == null ? "its keys" : wants) + " in etc/" + pid + ".cfg");
    }

    private static @Nullable ServiceRegistration<?> excuse(
            BundleContext context, Map<String, ?> properties, Check check) {
        Object id = properties.get(ID);
        if (id == null) {
            return null;
        }
        SelfTest excuse = () -> List.of(check);
        return context.registerService(
                new String[] {SelfTest.class.getName()},
                excuse,
                FrameworkUtil.asDictionary(Map.of(ABSENT, String.valueOf(id))));
    }

    private static ServiceRegistration<?> register(
            BundleContext context, ImageProvider provider, Map<String, ?> properties) {
        Map<String, Object> published = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (!key.startsWith(".") && !key.startsWith("component.")) {
                published.put(key, value);
            }
        });
        // As text, which is what a file makes of it, it would not rank.
        published.computeIfPresent("service.ranking", (key, rank) -> ranking(String.valueOf(rank)));
        String id = provider.card().id().value();
        published.put("blogimg.provider", id);
        LOG.info("{} is offered, version {}", id, provider.card().version());
        return context.registerService(ports(provider), provider, FrameworkUtil.asDictionary(published));
    }

    private static int ranking(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            LOG.error("key service.ranking: write a whole number; 0 is used");
            return 0;
        }
    }

    private static String[] ports(ImageProvider provider) {
        List<String> ports = new ArrayList<>(List.of(ImageProvider.class.getName()));
        if (provider instanceof SelfTest) {
            ports.add(SelfTest.class.getName());
        }
        if (provider instanceof Cancels) {
            ports.add(Cancels.class.getName());
        }
        return ports.toArray(String[]::new);
    }

    public void withdraw() {
        if (service != null) {
            service.unregister();
        }
    }
}
