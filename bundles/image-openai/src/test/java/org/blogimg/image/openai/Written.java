package org.blogimg.image.openai;

import java.util.HashMap;
import java.util.Map;

import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.Configs;

/** A configuration as Declarative Services would hand it in: what was written, else the default. */
final class Written {
    private final Map<String, Object> values = new HashMap<>();

    /** As an operator writes it for that server, who has stated how long it keeps what it is sent. */
    static Written of(OpenAiImagesSimulator server, String make, String model) {
        return new Written()
                .with("base__url", server.address())
                .with("server", make)
                .with("model", model)
                .with("_api__key", Configs.secret(OpenAiImagesSimulator.KEY))
                .with("purge__days", 0)
                .with("purge__source", "our own machine");
    }

    Written with(String method, Object value) {
        values.put(Configs.key(method), value);
        return this;
    }

    OpenAiSwitch.Config config() {
        return Configs.of(OpenAiSwitch.Config.class, values);
    }

    Settings settings() {
        return Settings.of(config()).orElseThrow();
    }
}
