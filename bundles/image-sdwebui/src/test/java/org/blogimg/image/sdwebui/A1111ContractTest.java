package org.blogimg.image.sdwebui;

import java.util.Map;

import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.A1111Simulator;
import org.blogimg.testkit.ImageProviderContract;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;

final class A1111ContractTest implements ImageProviderContract {
    private final A1111Simulator server = new A1111Simulator();

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public ImageProvider provider() {
        Map<String, Object> settings = Map.of("base_url", server.base().toString(), "side", 256);
        return A1111Opener.provider(Settings.a1111(settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }
}
