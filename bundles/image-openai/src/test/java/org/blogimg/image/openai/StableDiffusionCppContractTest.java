package org.blogimg.image.openai;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** With stable-diffusion.cpp. */
final class StableDiffusionCppContractTest implements FarProviderContract {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.SD_CPP);
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        return new OpenAiProvider(
                Written.of(server, "stable-diffusion.cpp", "")
                        .with("price__credits", 3L)
                        .with("_api__key", "")
                        .settings(),
                outbound);
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
                return server.understood().size();
            }

            @Override
            public void dropOneNext() {
                server.leaveOut(1);
            }
        };
    }
}
