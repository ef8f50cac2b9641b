package org.blogimg.image.stability;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SourceType;
import org.blogimg.kit.Magic;
import org.blogimg.simulators.StabilitySimulator;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Judged by a server that refuses every field that a model does not take. */
final class StabilityProviderTest {
    private final StabilitySimulator server = new StabilitySimulator();
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        server.close();
    }

    private ImageProvider provider() {
        return provider(Written.of(server, "core"));
    }

    private StabilityProvider provider(Written written) {
        return new StabilityProvider(written.settings(), outbound);
    }

    private Drawn drawn(Written written, ImageRequest request) {
        List<Drawn> pictures = assertInstanceOf(
                        Generation.Done.class, provider(written).generate(request))
                .pictures();
        assertEquals(1, pictures.size());
        return pictures.get(0);
    }

    private Drawn drawn(String model, ImageRequest request) {
        return drawn(Written.of(server, model), request);
    }

    private Map<String, String> understood() {
        return server.understood().get(server.understood().size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "core,core,image", "ultra,ultra,image", "sd3.5-large,sd3,image", "sd3.5-large-turbo,sd3,image",
        "sd3.5-medium,sd3,image", "core,core,json", "ultra,ultra,json", "sd3.5-large,sd3,json"
    })
    void everyModelShouldGiveAPictureInEitherForm(String model, String endpoint, String accept) throws IOException {
        Drawn drawn = drawn(
                Written.of(server, model).with("accept", accept),
                Requests.of(Requests.PROMPT, "isometric", "text, letters", 1, 7));
        try (InputStream in = drawn.bytes().open()) {
            assertTrue(Magic.isPicture(in.readAllBytes()));
        }
        assertEquals("7", drawn.seed());
        assertEquals(endpoint, understood().get("endpoint"));
        assertEquals(Requests.PROMPT, understood().get("prompt"));
        assertEquals("isometric", understood().get("style_preset"));
        assertEquals("16:9", understood().get("aspect_ratio"));
    }

    @Test
    void withoutShouldBeSentToModelsThatHeedItAlone() {
        ImageRequest request = Requests.of(Requests.PROMPT, "", "text", 1, 7);
        drawn("ultra", request);
        assertEquals("text", understood().get("negative_prompt"));
        drawn("sd3.5-large-turbo", request);
        assertFalse(understood().containsKey("negative_prompt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "webp"})
    void formatShouldBeTheConfiguredOne(String format) {
        drawn(Written.of(server, "core").with("output__format", format), Requests.plain());
        assertEquals(format, understood().get("output_format"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4_294_967_294L, 4_294_967_295L, Long.MIN_VALUE, Long.MAX_VALUE})
    void everySeedShouldBecomeOneThatIsTakenAndMakesTheSameAgain(long seed) {
        Drawn first = drawn("core", Requests.of(Requests.PROMPT, "", "", 1, seed));
        assertEquals(understood().get("seed"), first.seed());
        assertTrue(Long.parseLong(first.seed()) > 0);
        Drawn again = drawn("core", Requests.of(Requests.PROMPT, "", "", 1, Long.parseLong(first.seed())));
        assertEquals(first.seed(), again.seed());
    }

    @Test
    void styleThatIsNoPresetShouldBeSaidInWords() {
        drawn("core", Requests.of(Requests.PROMPT, "watercolour", "", 1, 7));
        assertEquals(Requests.PROMPT + "\nStyle: watercolour.", understood().get("prompt"));
        assertFalse(understood().containsKey("style_preset"));
    }

    @Test
    void severalVariantsShouldBeOneSinceACallMakesOne() {
        drawn("core", Requests.of(Requests.PROMPT, "", "", 4, 7));
        assertEquals(97, server.credits());
    }

    @ParameterizedTest
    @CsvSource({"ultra,16:9,", "sd3.5-large,,image-to-image"})
    void pictureToBeginFromShouldGoWithItsStrength(String model, String ratio, String mode) {
        drawn(model, Requests.from(0.35));
        assertEquals(Requests.picture().length + " bytes", understood().get("image"));
        assertEquals("0.350", understood().get("strength"));
        assertEquals(ratio, understood().get("aspect_ratio"));
        assertEquals(mode, understood().get("mode"));
    }

    @Test
    void coreShouldSayThatItBeginsFromNoPictureBeforeAnythingIsSent() {
        assertThrows(PlugFailure.class, () -> provider().generate(Requests.from(0.5)));
        assertTrue(outbound.sent().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1600,900,16:9",
        "1280,960,5:4",
        "1200,630,16:9",
        "64,64,1:1",
        "4096,64,21:9",
        "64,4096,9:21",
        "600,900,2:3",
        "900,600,3:2",
        "800,1000,4:5"
    })
    void nearestShapeShouldBeAskedFor(int width, int height, String ratio) {
        assertEquals(ratio, AspectRatio.nearest(width, height).toString());
    }

    @Test
    void titleAndJobShouldNeverBeSent() {
        drawn("core", Requests.plain());
        for (var call : server.calls()) {
            assertFalse(call.text().contains("Mustermann"));
            assertFalse(call.text().contains("job-1"));
            assertFalse(call.headers().keySet().stream().anyMatch(name -> name.startsWith("stability-client")));
        }
        assertTrue(outbound.sent().stream().allMatch(call -> call.job().isPresent()));
    }

    @Test
    void cardShouldClaimOnlyWhatTheModelHeeds() {
        assertEquals(Set.of(Ability.SEED, Ability.WITHOUT), provider().card().abilities());
        assertEquals(
                Set.of(Ability.SEED, Ability.WITHOUT, Ability.EDIT),
                provider(Written.of(server, "ultra")).card().abilities());
        assertEquals(
                Set.of(Ability.SEED, Ability.EDIT),
                provider(Written.of(server, "sd3.5-large-turbo")).card().abilities());
    }

    @Test
    void cardShouldNameHostModelSourcePriceAndPurge() {
        ProviderCard card =
                provider(Written.of(server, "ultra").with("price__credits", 9L)).card();
        assertEquals(Set.of(server.host()), card.hosts());
        assertEquals("0.1.0 ultra", card.version());
        assertEquals(SourceType.TRAINED_ALGORITHMIC_MEDIA, card.source());
        assertEquals(9, card.price().amount());
        assertEquals(new ProviderCard.Purge(30, "our agreement"), card.purge());
        assertEquals(17, new HashSet<>(card.styles()).size());
        for (Mood mood : Mood.values()) {
            assertTrue(card.stylesFor(mood).size() >= 3, mood::name);
        }
    }

    @Test
    void everyPresetShouldBeOneThatTheServerTakes() {
        server.credits(1_000);
        for (String style : Styles.ALL) {
            drawn("core", Requests.of(Requests.PROMPT, style, "", 1, 7));
            assertEquals(style, understood().get("style_preset"));
        }
    }
}
