package org.blogimg.image.replicate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.ShotRole;
import org.blogimg.simulators.ReplicateSimulator;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SettingsTest {
    private final ReplicateSimulator simulator = new ReplicateSimulator();

    @AfterEach
    void close() {
        simulator.close();
    }

    /** As an operator has it who wrote the token's place and nothing else. */
    private static Configured shipped() {
        return Configured.empty().with("_api__key", "file:" + Configured.token("r8_x"));
    }

    private static ObjectNode input(Configured configured, int width, int height) {
        ImageRequest request = new ImageRequest(
                new JobId("job"),
                "a boat",
                "",
                new Language("en"),
                ShotRole.INLINE,
                "linocut",
                width,
                height,
                2,
                -1,
                "fog",
                java.util.Optional.empty());
        return (ObjectNode) new Inputs(configured.settings(), java.util.Optional.empty())
                .body(request)
                .get("input");
    }

    @Test
    void defaultsShouldBeReplicatesOwnAndSayHowLongItKeepsWhatItIsSent() {
        ProviderCard card = shipped().settings().card();
        assertEquals(Set.of("api.replicate.com", "replicate.delivery", "*.replicate.delivery"), card.hosts());
        assertEquals(1, card.purge().days());
        assertEquals(
                "https://replicate.com/docs/topics/predictions/data-retention",
                card.purge().source());
        assertEquals(new Credits(1), card.price());
        assertTrue(card.version().length() <= 100, card.version());
        assertEquals(
                EnumSet.of(
                        ProviderCard.Ability.SEED,
                        ProviderCard.Ability.WITHOUT,
                        ProviderCard.Ability.VARIANTS,
                        ProviderCard.Ability.EDIT),
                card.abilities());
    }

    @Test
    void abilitiesShouldBeThoseForWhichTheModelHasInputs() {
        ProviderCard card = shipped()
                .with("without__input", "")
                .with("count__input", "")
                .with("image__input", "")
                .settings()
                .card();
        assertEquals(Set.of(ProviderCard.Ability.SEED), card.abilities());
    }

    @ParameterizedTest
    @CsvSource({
        "_api__key, r8_in_clear, .api_key:",
        "_api__key, file:/nowhere/at/all, .api_key:",
        "_api__key, env:NO_SUCH_VARIABLE_HERE, .api_key:",
        "model, sdxl, model:",
        "model, ../../x, model:",
        "model, a/b:123, model:",
        "inputs, [1], inputs:",
        "inputs, {\"a\":, inputs:",
        "sizes, big, sizes:",
        "sizes, 0x10, sizes:",
        "seed__input, a b, seed_input:",
        "base__url, ftp://api.replicate.com, base_url:",
        "base__url, https://user@api.replicate.com, base_url:",
        "base__url, 'https://a b', base_url:",
        "base__url, https://models.example.org/v1, purge_days"
    })
    void whatCannotBeUsedShouldNameItsKey(String key, String value, String named) {
        Configured wrong = shipped().with(key, value);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, wrong::settings);
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("key " + named), said);
        assertFalse(said.contains("r8_in_clear"), said);
        assertFalse(said.contains("\n"), said);
    }

    @Test
    void numbersOutOfRangeShouldNameTheirKey() {
        assertThrows(IllegalArgumentException.class, shipped().with("wait__seconds", 61)::settings);
        assertThrows(IllegalArgumentException.class, shipped().with("cancel__after__minutes", -1)::settings);
        assertThrows(IllegalArgumentException.class, shipped().with("price__credits", -1L)::settings);
    }

    @Test
    void everyFieldOfARequestShouldBeHeededOrTranslated() {
        ObjectNode input = input(shipped().with("inputs", "{\"refine\":\"no_refiner\",\"n\":3}"), 1600, 900);
        assertEquals("a boat Style: linocut.", input.path("prompt").asText());
        assertEquals("fog", input.path("negative_prompt").asText());
        assertEquals(2, input.path("num_outputs").asInt());
        assertEquals(Integer.MAX_VALUE, input.path("seed").asLong());
        assertEquals(
                "1344x768",
                input.path("width").asText() + "x" + input.path("height").asText());
        assertEquals("no_refiner", input.path("refine").asText());
        assertEquals(3, input.path("n").asInt());
        assertEquals("job", input.path("blogimg_job").asText());
    }

    @ParameterizedTest
    @CsvSource({"1200,630,16:9", "512,512,1:1", "600,900,2:3", "4000,64,16:9"})
    void sizeShouldBeAnAspectRatioWhereTheModelWantsOne(int width, int height, String ratio) {
        ObjectNode input = input(shipped().with("sizes", "1:1, 16:9,2:3"), width, height);
        assertEquals(ratio, input.path("aspect_ratio").asText());
        assertFalse(input.has("width"));
    }

    @Test
    void modelsShouldBeCalledWhereTheyAre() {
        String hash = "0".repeat(64);
        assertEquals("/predictions", Model.of("a/b:" + hash).create());
        assertEquals(hash, Model.of(hash).version().orElseThrow());
        assertEquals("/models/a/b/predictions", Model.of("a/b").create());
        assertTrue(Model.of("a/b").version().isEmpty());
        assertEquals("/deployments/a/b/predictions", Model.of("deployment:a/b").create());
    }

    @Test
    void officialModelShouldDrawToo() {
        ReplicateProvider provider = new ReplicateProvider(
                new LoopbackOutbound(),
                Configured.CLOCK,
                Configured.at(simulator).with("model", ReplicateSimulator.MODEL).settings());
        provider.generate(new ImageRequest(
                new JobId("j"), "a boat", "", new Language("en"), ShotRole.INLINE, "", 512, 512, 1, 1));
        assertEquals(
                "/v1/models/stability-ai/sdxl/predictions",
                simulator.calls().get(0).path());
        assertFalse(simulator.calls().get(0).text().contains("version"));
    }

    private List<Check> checks(Configured configured) {
        return new ReplicateProvider(new LoopbackOutbound(), Configured.CLOCK, configured.settings()).selfTest();
    }

    @Test
    void selfTestShouldFindAnInputThatTheModelDoesNotKnow() {
        List<Check> checks =
                checks(Configured.at(simulator).with("sizes", "1:1").with("inputs", "{\"speed\":1}"));
        Check last = checks.get(checks.size() - 1);
        assertEquals(Check.Outcome.FAILED, last.outcome());
        assertTrue(last.detail().contains("speed, aspect_ratio"), last.detail());
    }

    @Test
    void selfTestShouldFindATokenOrAModelThatIsNotKnown() {
        List<Check> token = checks(Configured.at(simulator).with("_api__key", "file:" + Configured.token("r8_other")));
        assertTrue(token.get(0).detail().contains(".api_key"), token::toString);
        List<Check> model = checks(Configured.at(simulator).with("model", "no/such"));
        assertEquals(Check.Outcome.FAILED, model.get(0).outcome());
    }

    @Test
    void selfTestOfADeploymentShouldLookAtTheTokenAlone() {
        List<Check> checks = checks(Configured.at(simulator).with("model", "deployment:a/b"));
        assertEquals(Check.Outcome.PASSED, checks.get(0).outcome());
        assertEquals(Check.Outcome.SKIPPED, checks.get(1).outcome());
    }
}
