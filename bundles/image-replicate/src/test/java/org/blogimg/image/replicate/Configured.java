package org.blogimg.image.replicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.blogimg.simulators.ReplicateSimulator;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.MovableClock;

/** A configuration as Declarative Services would hand it in: what is not said is the default. */
final class Configured {
    static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

    private final Map<String, Object> values = new HashMap<>();

    static Configured empty() {
        return new Configured();
    }

    /** Usable, and pointed at the simulator. */
    static Configured at(ReplicateSimulator simulator) {
        return empty().with("_api__key", "file:" + token(ReplicateSimulator.TOKEN))
                .with("base__url", simulator.base() + "/v1")
                .with("delivery__hosts", simulator.delivery().host())
                .with("purge__days", 1)
                .with("purge__source", "the test");
    }

    static Path token(String text) {
        try {
            Path file = Files.createTempFile("token", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Configured with(String method, Object value) {
        values.put(Configs.key(method), value);
        return this;
    }

    ReplicateOpener.Config config() {
        return Configs.of(ReplicateOpener.Config.class, values);
    }

    Settings settings() {
        return Settings.of(config());
    }
}
