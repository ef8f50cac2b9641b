package org.blogimg.image.sdwebui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.SelfTest;
import org.blogimg.kit.Magic;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class A1111ProviderTest extends A1111Fixture {
    @Test
    void everyFieldShouldBeHeededOrTranslated() {
        settings.putAll(Map.of("model", "sdxl.safetensors", "sampler", "Euler", "scheduler", "automatic"));
        drawn(Requests.of("a cat", "photo", 2, 42, "a dog", Optional.empty()));
        JsonNode order = order();
        assertEquals(
                "a cat, photograph, natural light, realistic, high detail",
                order.path("prompt").asText());
        assertEquals("a dog", order.path("negative_prompt").asText());
        assertEquals(42, order.path("seed").asLong());
        assertEquals(2, order.path("batch_size").asInt());
        assertEquals("Euler", order.path("sampler_name").asText());
        assertEquals("automatic", order.path("scheduler").asText());
        assertEquals(320, order.path("width").asInt());
        assertEquals(192, order.path("height").asInt());
        assertEquals(
                "sdxl.safetensors",
                order.path("override_settings").path("sd_model_checkpoint").asText());
    }

    @Test
    void nothingShouldBeKeptOnTheServerAndNoPromptInThePicture() {
        Drawn drawn = drawn(Requests.of("a cat")).get(0);
        assertFalse(order().path("save_images").asBoolean(true));
        assertFalse(order().path("override_settings").path("enable_pnginfo").asBoolean(true));
        assertFalse(new String(Requests.bytes(drawn), StandardCharsets.ISO_8859_1).contains("a cat"));
    }

    @Test
    void titleShouldNotBeSent() {
        drawn(Requests.of("a cat"));
        assertFalse(server.calls().get(0).text().contains("Jane"));
    }

    @Test
    void aPromptOfQuotesShouldStayAText() {
        drawn(Requests.of(Requests.NASTY));
        assertEquals(Requests.NASTY, order().path("prompt").asText());
        assertFalse(order().has("6"));
    }

    @Test
    void variantsShouldHaveTheirOwnSeeds() {
        List<Drawn> drawn = drawn(Requests.variants(3));
        assertEquals(List.of("42", "43", "44"), drawn.stream().map(Drawn::seed).toList());
    }

    @Test
    void aSheetBeforeTheVariantsShouldBeLeftOut() {
        byte[] second = Requests.bytes(drawn(Requests.variants(2)).get(1));
        server.sheetFirst();
        List<Drawn> drawn = drawn(Requests.variants(2));
        assertEquals(2, drawn.size());
        assertArrayEquals(second, Requests.bytes(drawn.get(1)));
    }

    @Test
    void aSheetThatNobodyTellsOfShouldBeLeftOutByNumber() {
        server.sheetFirst();
        server.imitation();
        List<Drawn> drawn = drawn(Requests.variants(2));
        assertEquals(List.of("42", ""), drawn.stream().map(Drawn::seed).toList());
    }

    @ParameterizedTest
    @CsvSource({"-1,4294967279", "4294967300,20", "0,0"})
    void anySeedShouldFitTheServersWidth(long asked, long sent) {
        drawn(Requests.of("a cat", "", 1, asked, "", Optional.empty()));
        assertEquals(sent, order().path("seed").asLong());
    }

    @Test
    void anEditShouldBeginFromThePicture() {
        drawn(Requests.edit());
        assertEquals("/sdapi/v1/img2img", server.calls().get(0).path());
        assertEquals(0.4, order().path("denoising_strength").asDouble());
        assertEquals(1, order().path("init_images").size());
    }

    @Test
    void aServerWithoutProgressShouldDoAsWell() {
        server.imitation();
        Drawn drawn = drawn(Requests.of("a cat")).get(0);
        assertEquals("42", drawn.seed());
        assertTrue(Magic.isPicture(Requests.bytes(drawn)));
    }

    @Test
    void anInterruptionOfOthersWorkShouldNotBeOurs() {
        String state = "{\"state\":{\"interrupted\":true,\"job_timestamp\":\"somebody else's\"}}";
        server.next(new Fault.None(), new Fault.Instead(Answer.json(200, state)));
        assertEquals(1, drawn(Requests.of("a cat")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "{\"state\":7}"})
    void aProgressThatMakesNoSenseShouldNotCostThePicture(String progress) {
        server.next(new Fault.None(), new Fault.Instead(Answer.json(200, progress)));
        assertEquals(1, drawn(Requests.of("a cat")).size());
    }

    @Test
    void anInfoOfWrongTypesShouldCostNoPicture() {
        String picture = Base64.getEncoder().encodeToString(Pixels.of("png", 8, 8, 1));
        String info = "{\\\"all_seeds\\\":[\\\"x\\\"],\\\"index_of_first_image\\\":99}";
        server.next(
                new Fault.Instead(Answer.json(200, "{\"images\":[\"" + picture + "\"],\"info\":\"" + info + "\"}")));
        assertEquals("42", drawn(Requests.of("a cat")).get(0).seed());
    }

    @Test
    void moreThanWasOrderedShouldNotBeDelivered() {
        server.sheetFirst();
        assertEquals(2, drawn(Requests.variants(2)).size());
    }

    @Test
    void selfTestShouldSpendNothing() {
        settings.putAll(Map.of("model", "sdxl.safetensors [31e35c80fc]", "sampler", "Euler"));
        List<SelfTest.Check> checks = ((SelfTest) provider()).selfTest();
        assertEquals(4, checks.size());
        assertTrue(
                checks.stream().allMatch(check -> check.outcome() == SelfTest.Check.Outcome.PASSED), checks::toString);
        assertTrue(server.calls().stream().allMatch(call -> call.method().equals("GET")));
    }

    @Test
    void selfTestShouldNameWhatTheServerLacks() {
        settings.putAll(Map.of("model", "nope", "sampler", "Nope"));
        server.imitation();
        assertEquals(
                List.of("PASSED", "FAILED", "FAILED", "SKIPPED"),
                ((SelfTest) provider())
                        .selfTest().stream()
                                .map(check -> check.outcome().name())
                                .toList());
    }

    @Test
    void selfTestOfAServerThatIsNotThereShouldEndAtOnce() {
        server.close();
        assertEquals(
                List.of("FAILED", "SKIPPED", "SKIPPED", "SKIPPED"),
                ((SelfTest) provider())
                        .selfTest().stream()
                                .map(check -> check.outcome().name())
                                .toList());
    }
}
