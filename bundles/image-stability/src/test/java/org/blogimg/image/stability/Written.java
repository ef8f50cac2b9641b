package org.blogimg.image.stability;

import java.util.HashMap;
import java.util.Map;

import org.blogimg.simulators.StabilitySimulator;
import org.blogimg.testkit.Configs;

/** A configuration as Declarative Services would hand it in: what was written, else the default. */
final class Written {
    private final Map<String, Object> values = new HashMap<>();

    /** As an operator writes it for that server, who has stated how long it keeps what it is sent. */
    static Written of(StabilitySimulator server, String model) {
        return new Written()
                .with("base__url", server.base().toString())
                .with("model", model)
                .with("_api__key", Configs.secret(StabilitySimulator.KEY))
                .with("purge__days", 30)
                .with("purge__source", "our agreement");
    }

    Written with(String method, Object value) {
        values.put(Configs.key(method), value);
        return this;
    }

    StabilitySwitch.Config config() {
        return Configs.of(StabilitySwitch.Config.class, values);
    }

    Settings settings() {
        return Settings.of(config()).orElseThrow();
    }
}
