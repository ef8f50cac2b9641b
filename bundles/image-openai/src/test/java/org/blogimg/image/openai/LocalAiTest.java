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
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With LocalAI, which reads a bar in the prompt as "and without", and answers with addresses unless told otherwise. */
final class LocalAiTest {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.LOCALAI);
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        server.close();
    }

    private ImageProvider provider() {
        return provider(written());
    }

    private Written written() {
        return Written.of(server, "localai", "sd-1.5").with("model__side", 512);
    }

    private OpenAiProvider provider(Written written) {
        return new OpenAiProvider(written.settings(), outbound);
    }

    private List<Drawn> drawn(Written written, ImageRequest request) {
        return assertInstanceOf(Generation.Done.class, provider(written).generate(request))
                .pictures();
    }

    private Understood understood() {
        return server.understood().get(server.understood().size() - 1);
    }

    @Test
    void nothingShouldStayBehindOnTheServer() {
        drawn(written(), Requests.plain());
        assertEquals(0, server.kept());
    }

    @Test
    void sizeShouldBeTheModelsOwnInTheWantedShape() {
        drawn(written(), Requests.plain());
        assertEquals("704x384", understood().size());
    }

    @Test
    void withoutShouldStandBehindTheBarAndNoBarBefore() {
        drawn(written(), Requests.of("a cat | a dog", "", "text | letters", 1, 1));
        assertEquals("a cat / a dog", understood().scene());
        assertEquals("text / letters", understood().without());
    }

    @Test
    void barInAStyleShouldNotSteerEither() {
        drawn(written(), Requests.of("a cat", "ink|everything", "", 1, 1));
        assertEquals("", understood().without());
    }

    @Test
    void seedShouldBeHeededAndNeverBelowZero() {
        Drawn drawn =
                drawn(written(), Requests.of(Requests.PROMPT, "", "", 1, -5)).get(0);
        assertEquals(drawn.seed(), Long.toString(understood().seed().orElseThrow()));
        assertTrue(understood().seed().orElseThrow() >= 0);
        Drawn again = drawn(written(), Requests.of(Requests.PROMPT, "", "", 1, Long.parseLong(drawn.seed())))
                .get(0);
        assertEquals(drawn.seed(), again.seed());
    }

    @Test
    void pictureToBeginFromShouldGoInTheBody() {
        drawn(written(), Requests.from(0.5));
        assertArrayEquals(Requests.picture(), understood().from());
        assertEquals("/v1/images/generations", server.calls().get(0).path());
    }

    @Test
    void addressInTheAnswerShouldBeFetchedWithTheKeyFromTheSameServer() {
        assertEquals(
                1,
                drawn(written().with("response__format", "url"), Requests.plain())
                        .size());
        assertEquals(1, server.kept());
        assertEquals(
                "Bearer " + OpenAiImagesSimulator.KEY,
                server.calls().get(1).header("authorization").orElseThrow());
    }

    @Test
    void addressOnAHostThatIsNotDeclaredShouldNotBeCalled() {
        try (OpenAiImagesSimulator other = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.LOCALAI)) {
            server.pictureHost(other.host());
            PlugFailure failure =
                    assertThrows(PlugFailure.class, () -> provider(written().with("response__format", "url"))
                            .generate(Requests.plain()));
            assertEquals(PlugFailure.Kind.PERMANENT, failure.kind());
            assertTrue(other.calls().isEmpty());
        }
    }

    @Test
    void declaredPictureHostShouldBeCalledWithoutTheKey() {
        try (OpenAiImagesSimulator other = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.SD_CPP)) {
            server.pictureHost(other.host());
            other.always(new Fault.Instead(Answer.bytes("image/png", Requests.picture())));
            Written both = written()
                    .with("response__format", "url")
                    .with("picture__hosts", "cdn.example.org, " + other.host());
            assertEquals(1, drawn(both, Requests.plain()).size());
            assertTrue(other.calls().get(0).header("authorization").isEmpty());
        }
    }

    @Test
    void pictureThatBreaksOffShouldBeFetchedAgainButNotDrawnAgain() {
        Written urls = written().with("response__format", "url");
        server.next(new Fault.None(), new Fault.Truncated(100));
        assertEquals(1, drawn(urls, Requests.plain()).size());
        assertEquals(1, server.understood().size());
    }

    @Test
    void pictureThatNeverComesShouldBeUnknownNotRetried() {
        server.next(new Fault.None(), new Fault.Silent(), new Fault.Silent(), new Fault.Silent(), new Fault.Silent());
        PlugFailure failure =
                assertThrows(PlugFailure.class, () -> provider(written().with("response__format", "url"))
                        .generate(Requests.plain()));
        assertEquals(PlugFailure.Kind.UNKNOWN, failure.kind());
        assertEquals(1, server.understood().size());
    }

    @Test
    void errorOfItsOwnMakeShouldBePermanentAndQuoteNothing() {
        server.next(new Fault.Instead(Answer.json(
                500,
                "{\"error\":{\"code\":500,\"message\":\"no backend for " + Requests.PROMPT + "\",\"type\":\"\"}}")));
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider().generate(Requests.plain()));
        assertEquals(PlugFailure.Kind.PERMANENT, failure.kind());
        assertTrue(!String.valueOf(failure.getMessage()).contains("watering"));
    }
}
