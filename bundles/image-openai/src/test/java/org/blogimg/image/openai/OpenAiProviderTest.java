package org.blogimg.image.openai;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.kit.Magic;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.simulators.OpenAiImagesSimulator.Understood;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With OpenAI's own models, judged by a server that refuses every field it does not know. */
final class OpenAiProviderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.OPENAI);
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        server.close();
    }

    private OpenAiProvider provider(String model) {
        return new OpenAiProvider(Written.of(server, "openai", model).settings(), outbound);
    }

    private List<Drawn> drawn(String model, ImageRequest request) {
        return assertInstanceOf(Generation.Done.class, provider(model).generate(request))
                .pictures();
    }

    private JsonNode sent() throws IOException {
        List<org.blogimg.simulators.Call> calls = server.calls();
        return JSON.readTree(calls.get(calls.size() - 1).body());
    }

    private Understood understood() {
        return server.understood().get(server.understood().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-2", "dall-e-3", "dall-e-2"})
    void everyModelShouldTakeWhatItIsSentAndGiveAPicture(String model) throws IOException {
        Drawn drawn = drawn(model, Requests.plain()).get(0);
        try (InputStream in = drawn.bytes().open()) {
            assertTrue(Magic.isPicture(in.readAllBytes()));
        }
        assertEquals("", drawn.seed());
        assertEquals(Requests.PROMPT, understood().scene());
    }

    @Test
    void gptImageShouldNotBeAskedForAFormOfAnswer() throws IOException {
        drawn("gpt-image-1", Requests.plain());
        assertFalse(sent().has("response_format"));
        assertEquals("1536x1024", sent().path("size").asText());
    }

    @Test
    void dallEShouldBeAskedForBase64SoThatNoPictureStaysBehind() throws IOException {
        drawn("dall-e-3", Requests.plain());
        assertEquals("b64_json", sent().path("response_format").asText());
        assertEquals("1792x1024", sent().path("size").asText());
        assertEquals(0, server.kept());
    }

    @Test
    void variantsShouldComeAtOnceWhereTheModelDoesThem() {
        assertEquals(
                3,
                drawn("gpt-image-2", Requests.of(Requests.PROMPT, "", "", 3, 1)).size());
        assertEquals(
                1, drawn("dall-e-3", Requests.of(Requests.PROMPT, "", "", 3, 1)).size());
    }

    @Test
    void fewerPicturesThanAskedShouldBeDeliveredAsTheyAre() {
        server.leaveOut(1);
        assertEquals(
                2,
                drawn("gpt-image-1", Requests.of(Requests.PROMPT, "", "", 3, 1)).size());
    }

    @Test
    void styleShouldBeSaidInWordsOrInDallE3sOwnField() throws IOException {
        drawn("gpt-image-1", Requests.of(Requests.PROMPT, "watercolour", "", 1, 1));
        assertTrue(understood().scene().contains("Style: watercolour."));
        drawn("dall-e-3", Requests.of(Requests.PROMPT, "natural", "", 1, 1));
        assertEquals("natural", sent().path("style").asText());
        assertEquals(Requests.PROMPT, understood().scene());
    }

    @Test
    void titleAndJobShouldNeverBeSent() {
        drawn("gpt-image-1", Requests.plain());
        for (var call : server.calls()) {
            assertFalse(call.text().contains("Mustermann"));
            assertFalse(call.text().contains("job-1"));
            assertFalse(call.headers().toString().contains("job-1"));
        }
    }

    @Test
    void everyCallShouldNameItsJobForTheListOfWhatLeft() {
        drawn("gpt-image-1", Requests.plain());
        assertTrue(outbound.sent().stream().allMatch(call -> call.job().isPresent()));
    }

    @Test
    void longPromptShouldBeCutAtAWordForTheModelThatTakesLess() {
        drawn("dall-e-2", Requests.of("flowers and trees ".repeat(100), "", "", 1, 1));
        assertTrue(understood().scene().length() <= 1_000);
        assertTrue(understood().scene().endsWith("flowers")
                || understood().scene().endsWith("trees")
                || understood().scene().endsWith("and"));
    }

    @Test
    void pictureToBeginFromShouldGoAsAFile() {
        drawn("gpt-image-1", Requests.from(0.2));
        assertArrayEquals(Requests.picture(), understood().from());
        assertEquals("high", understood().strength());
        drawn("gpt-image-1", Requests.from(0.8));
        assertEquals("low", understood().strength());
        assertEquals("/v1/images/edits", server.calls().get(1).path());
    }

    @Test
    void fidelityShouldOnlyBeSentToModelsThatKnowIt() {
        assertEquals(1, drawn("gpt-image-2", Requests.from(0.2)).size());
        assertEquals(1, drawn("gpt-image-1-mini", Requests.from(0.2)).size());
        assertEquals("", understood().strength());
    }

    @Test
    void modelWithoutEditsShouldSayThatBeforeAnythingIsSent() {
        assertThrows(
                org.blogimg.api.PlugFailure.class, () -> provider("dall-e-3").generate(Requests.from(0.5)));
        assertTrue(outbound.sent().isEmpty());
    }

    @Test
    void cardShouldClaimOnlyWhatTheModelHeeds() {
        assertEquals(
                Set.of(ProviderCard.Ability.VARIANTS, ProviderCard.Ability.EDIT),
                provider("gpt-image-1").card().abilities());
        assertEquals(Set.of(), provider("dall-e-3").card().abilities());
        assertEquals(
                Set.of(ProviderCard.Ability.VARIANTS),
                provider("some-other-model").card().abilities());
    }

    @Test
    void cardShouldNameHostModelSourceAndPrice() {
        Settings settings = Written.of(server, "openai", "gpt-image-1")
                .with("price__credits", 4L)
                .settings();
        ProviderCard card = new OpenAiProvider(settings, outbound).card();
        assertEquals(Set.of(server.host()), card.hosts());
        assertEquals("0.1.0 gpt-image-1", card.version());
        assertEquals(SourceType.TRAINED_ALGORITHMIC_MEDIA, card.source());
        assertEquals(4, card.price().amount());
        assertEquals("our own machine", card.purge().source());
    }
}
