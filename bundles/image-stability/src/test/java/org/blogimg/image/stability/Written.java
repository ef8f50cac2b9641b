package org.blogimg.image.stability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.blogimg.simulators.StabilitySimulator;

/** A configuration as Declarative Services would hand it in: what was written, else the default. */
final class Written {
    private final Map<String, Object> values = new HashMap<>();

    /** As an operator writes it for that server, who has stated how long it keeps what it is sent. */
    static Written of(StabilitySimulator server, String model) {
        return new Written()
                .with("base__url", server.base().toString())
                .with("model", model)
                .with("_api__key", secret(StabilitySimulator.KEY))
                .with("purge__days", 30)
                .with("purge__source", "our agreement");
    }

    Written with(String method, Object value) {
        values.put(method, value);
        return this;
    }

    /** A reference to a file that holds it. */
    static String secret(String value) {
        try {
            Path file = Files.createTempFile("stability-key", "");
            file.toFile().deleteOnExit();
            return "file:" + Files.writeString(file, value + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    StabilitySwitch.Config config() {
        return (StabilitySwitch.Config) Proxy.newProxyInstance(
                Written.class.getClassLoader(),
                new Class<?>[] {StabilitySwitch.Config.class},
                (proxy, method, args) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    Settings settings() {
        return Settings.of(config()).orElseThrow();
    }
}
