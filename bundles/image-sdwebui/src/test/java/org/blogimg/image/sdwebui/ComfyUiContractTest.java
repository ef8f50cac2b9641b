package org.blogimg.image.sdwebui;

import java.util.Map;

import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.ComfyUiSimulator;
import org.blogimg.testkit.ImageProviderContract;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;

final class ComfyUiContractTest implements ImageProviderContract {
    private final ComfyUiSimulator server = new ComfyUiSimulator();

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public ImageProvider provider() {
        Map<String, Object> settings =
                Map.of("base_url", server.base().toString(), "side", 256, "model", "sdxl.safetensors");
        return ComfyUiOpener.provider(Settings.comfy(settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }
}
