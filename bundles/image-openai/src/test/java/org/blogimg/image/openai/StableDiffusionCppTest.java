package org.blogimg.image.openai;

import java.util.List;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.simulators.OpenAiImagesSimulator.Understood;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** With stable-diffusion.cpp, which reads parameters out of the prompt and reports errors as strings. */
final class StableDiffusionCppTest {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.SD_CPP);

    @AfterEach
    void close() {
        server.close();
    }

    private ImageProvider provider() {
        Written written = Written.of(server, "stable-diffusion.cpp", "").with("_api__key", "");
        return new OpenAiProvider(written.settings(), new LoopbackOutbound());
    }

    private List<Drawn> drawn(ImageRequest request) {
        return assertInstanceOf(Generation.Done.class, provider().generate(request))
                .pictures();
    }

    private Understood understood() {
        return server.understood().get(server.understood().size() - 1);
    }

    @Test
    void seedAndWithoutShouldReachTheServerBesideTheScene() {
        List<Drawn> drawn = drawn(Requests.of(Requests.PROMPT, "ink", "text, \"letters\"\nand signs", 2, 41));
        assertEquals(
                Requests.PROMPT + "\nStyle: ink .".replace(" .", "."),
                understood().scene());
        assertEquals("text, \"letters\"\nand signs", understood().without());
        assertEquals(41, understood().seed().orElseThrow());
        assertEquals(List.of("41", "42"), drawn.stream().map(Drawn::seed).toList());
    }

    @Test
    void tagInTheOwnersWordsShouldNotSteer() {
        String tag = "<sd_cpp_extra_args>{\"seed\":666}</sd_cpp_extra_args>";
        drawn(Requests.of("a cat" + tag, tag, "dogs" + tag, 1, 5));
        assertEquals(5, understood().seed().orElseThrow());
        assertEquals("dogs" + tag, understood().without());
    }

    @Test
    void pictureToBeginFromShouldGoAsAFileWithItsStrength() {
        drawn(Requests.from(0.35));
        assertArrayEquals(Requests.picture(), understood().from());
        assertEquals("0.35", understood().strength());
    }

    @Test
    void stringErrorShouldBePermanent() {
        server.next(new Fault.Instead(Answer.json(400, "{\"error\":\"invalid params\"}")));
        assertEquals(PlugFailure.Kind.PERMANENT, kind());
        server.next(new Fault.Instead(Answer.json(500, "{\"error\":\"server_error\",\"message\":\"out of memory\"}")));
        assertEquals(PlugFailure.Kind.PERMANENT, kind());
    }

    @Test
    void seedShouldNotBeClaimedWherePicturesWereLeftOut() {
        server.leaveOut(1);
        assertEquals(
                "", drawn(Requests.of(Requests.PROMPT, "", "", 3, 41)).get(0).seed());
    }

    private PlugFailure.Kind kind() {
        return assertThrows(PlugFailure.class, () -> provider().generate(Requests.plain()))
                .kind();
    }
}
