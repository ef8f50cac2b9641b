package org.blogimg.image.openai;

import org.blogimg.simulators.OpenAiImagesSimulator;

/** With LocalAI, which answers with addresses. */
final class LocalAiContractTest extends AtAnImagesServer {
    LocalAiContractTest() {
        super(OpenAiImagesSimulator.Make.LOCALAI);
    }

    @Override
    Written written() {
        return Written.of(server, "localai", "sd-1.5").with("model__side", 512).with("response__format", "url");
    }
}
