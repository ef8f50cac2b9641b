package org.blogimg.image.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.blogimg.simulators.OpenAiImagesSimulator;

/** A configuration as Declarative Services would hand it in: what was written, else the default. */
final class Written {
    private final Map<String, Object> values = new HashMap<>();

    /** As an operator writes it for that server, who has stated how long it keeps what it is sent. */
    static Written of(OpenAiImagesSimulator server, String make, String model) {
        return new Written()
                .with("base__url", server.address())
                .with("server", make)
                .with("model", model)
                .with("_api__key", secret(OpenAiImagesSimulator.KEY))
                .with("purge__days", 0)
                .with("purge__source", "our own machine");
    }

    Written with(String method, Object value) {
        values.put(method, value);
        return this;
    }

    /** A reference to a file that holds it. */
    static String secret(String value) {
        try {
            Path file = Files.createTempFile("openai-key", "");
            file.toFile().deleteOnExit();
            return "file:" + Files.writeString(file, value + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    OpenAiSwitch.Config config() {
        return (OpenAiSwitch.Config) Proxy.newProxyInstance(
                Written.class.getClassLoader(),
                new Class<?>[] {OpenAiSwitch.Config.class},
                (proxy, method, args) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    Settings settings() {
        return Settings.of(config()).orElseThrow();
    }
}
