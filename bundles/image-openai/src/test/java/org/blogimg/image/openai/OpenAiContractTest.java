package org.blogimg.image.openai;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** With one of OpenAI's own models. */
final class OpenAiContractTest implements FarProviderContract {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.OPENAI);
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        return new OpenAiProvider(
                Written.of(server, "openai", "gpt-image-1")
                        .with("price__credits", 3L)
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
            public boolean declines() {
                return true;
            }

            @Override
            public void refuseNext() {
                server.next(new Fault.Instead(Answer.json(
                        400, "{\"error\":{\"code\":\"moderation_blocked\",\"message\":\"no: " + PROMPT + "\"}}")));
            }

            @Override
            public void dropOneNext() {
                server.leaveOut(1);
            }
        };
    }
}
