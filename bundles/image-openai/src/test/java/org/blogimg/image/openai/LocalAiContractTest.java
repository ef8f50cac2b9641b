package org.blogimg.image.openai;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** With LocalAI, which answers with addresses. */
final class LocalAiContractTest implements FarProviderContract {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.LOCALAI);
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        return new OpenAiProvider(
                Written.of(server, "localai", "sd-1.5")
                        .with("price__credits", 3L)
                        .with("model__side", 512)
                        .with("response__format", "url")
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
        };
    }
}
