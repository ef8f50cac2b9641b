package org.blogimg.image.sdwebui;

import java.util.Map;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.ComfyUiSimulator;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** ComfyUI draws whatever its workflow is. */
final class ComfyUiContractTest implements FarProviderContract {
    private final ComfyUiSimulator server = new ComfyUiSimulator();
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        Map<String, Object> settings = Map.of(
                "base_url", server.base().toString(), "side", 256, "model", "sdxl.safetensors", "price_credits", 3L);
        return ComfyUiOpener.provider(Configs.of(ComfyUiOpener.Config.class, settings), outbound, "1.2.3")
                .orElseThrow();
    }

    @Override
    public Credits configuredPrice() {
        return new Credits(3);
    }

    @Override
    public FarSide farSide() {
        return new PlainFarSide(server, outbound) {
            @Override
            public int begun() {
                return server.begun();
            }

            @Override
            public void dropOneNext() {
                server.dropOneNext();
            }

            @Override
            public void restart() {
                server.restart();
            }

            @Override
            public void holdNext() {
                server.asksUntilDone(5);
            }
        };
    }
}
