package org.blogimg.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A house that a test furnishes. */
final class FakeHouse implements House {
    final Map<Class<?>, Object> services = new HashMap<>();
    final Map<Class<?>, Integer> counts = new HashMap<>();
    final Map<String, Map<String, Object>> bearing = new HashMap<>();
    final Map<String, String> properties = new HashMap<>();
    final List<Installed> bundles = new ArrayList<>();

    <T> FakeHouse with(Class<T> type, T service) {
        services.put(type, service);
        return this;
    }

    @Override
    public <T> Optional<T> find(Class<T> service) {
        return Optional.ofNullable(services.get(service)).map(service::cast);
    }

    @Override
    public int count(Class<?> service) {
        return counts.getOrDefault(service, services.containsKey(service) ? 1 : 0);
    }

    @Override
    public <T> Map<String, T> bearing(Class<T> service, String property) {
        Map<String, T> found = new HashMap<>();
        bearing.getOrDefault(property, Map.of()).forEach((value, one) -> found.put(value, service.cast(one)));
        return found;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<Installed> bundles() {
        return bundles;
    }

    /** What the command prints. */
    String run(HouseCommand command) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        run(command, screen);
        return screen.toString(StandardCharsets.UTF_8);
    }

    void run(HouseCommand command, ByteArrayOutputStream screen) {
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        command.perform(this, out);
        out.flush();
    }
}
