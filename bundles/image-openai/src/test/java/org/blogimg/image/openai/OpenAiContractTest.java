package org.blogimg.image.openai;

import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.FarSide;

/** With one of OpenAI's own models. */
final class OpenAiContractTest extends AtAnImagesServer {
    OpenAiContractTest() {
        super(OpenAiImagesSimulator.Make.OPENAI);
    }

    @Override
    Written written() {
        return Written.of(server, "openai", "gpt-image-1");
    }

    @Override
    public FarSide farSide() {
        return new Side() {
            @Override
            public boolean declines() {
                return true;
            }

            @Override
            public void refuseNext() {
                server.next(new Fault.Instead(Answer.json(
                        400, "{\"error\":{\"code\":\"moderation_blocked\",\"message\":\"no: " + PROMPT + "\"}}")));
            }
        };
    }
}
