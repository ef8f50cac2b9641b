package org.blogimg.broker.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.blogimg.api.image.ImageProvider;
import org.blogimg.base.Database;
import org.blogimg.base.PlugGuard;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Preferences;
import org.blogimg.broker.ProviderDesk;

/** The real broker put together as the framework would, for the tests of whoever calls it. */
public final class OpenBroker implements AutoCloseable {
    private final BrokerTables tables;
    private final Providers providers;
    private final Broker broker;
    private final ProviderDesk desk;

    /** @param settings as in {@code etc/org.blogimg.broker.cfg} */
    public OpenBroker(PlugGuard guard, Database database, Clock clock, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        tables = new BrokerTables(database);
        providers = Providers.with(
                guard,
                clock,
                new Providers.Settings(
                        new Limits(all, 2),
                        FallbackRule.of(settings.getOrDefault("fallback", "here")),
                        Duration.ofSeconds(20)),
                Duration.ofMillis(30));
        broker = new WeighingBroker(providers, tables);
        desk = new KeptProviderDesk(providers, tables);
    }

    public Broker broker() {
        return broker;
    }

    public ProviderDesk desk() {
        return desk;
    }

    public Preferences preferences() {
        return tables;
    }

    /** As a service comes that bears its card's id. */
    public void add(ImageProvider provider) {
        add(provider, Map.of("blogimg.provider", provider.card().id().value()));
    }

    public void add(ImageProvider provider, Map<String, Object> properties) {
        providers.addImageProvider(provider, properties);
    }

    public void remove(ImageProvider provider) {
        providers.removeImageProvider(provider);
    }

    Providers providers() {
        return providers;
    }

    @Override
    public void close() {
        tables.close();
    }
}
