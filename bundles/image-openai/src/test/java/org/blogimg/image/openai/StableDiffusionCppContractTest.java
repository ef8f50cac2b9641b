package org.blogimg.image.openai;

import org.blogimg.simulators.OpenAiImagesSimulator;

/** With stable-diffusion.cpp. */
final class StableDiffusionCppContractTest extends AtAnImagesServer {
    StableDiffusionCppContractTest() {
        super(OpenAiImagesSimulator.Make.SD_CPP);
    }

    @Override
    Written written() {
        return Written.of(server, "stable-diffusion.cpp", "").with("_api__key", "");
    }
}
