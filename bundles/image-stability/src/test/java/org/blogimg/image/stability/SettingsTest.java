package org.blogimg.image.stability;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.blogimg.testkit.Configs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SettingsTest {
    private static Written usual() {
        return new Written()
                .with("_api__key", Configs.secret("sk-one"))
                .with("purge__days", 30)
                .with("purge__source", "our agreement");
    }

    private static String refused(Written written) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Settings.of(written.config()))
                .getMessage());
    }

    @Test
    void nothingWrittenShouldOfferNothing() {
        assertEquals(Optional.empty(), Settings.of(new Written().config()));
    }

    @Test
    void keyAndPurgeShouldBeEnough() {
        Settings settings = usual().settings();
        assertEquals(URI.create("https://api.stability.ai/v1/user/balance"), settings.at("/v1/user/balance"));
        assertEquals(Set.of("api.stability.ai"), settings.hosts());
        assertEquals(Model.CORE, settings.model());
        assertEquals("image/*", settings.accept());
        assertEquals("png", settings.outputFormat());
        assertEquals(Duration.ofSeconds(110), settings.deadline());
        assertEquals(0, settings.price().amount());
        assertFalse(settings.toString().contains("sk-one"));
    }

    @Test
    void purgeShouldBeStatedSinceNoDocumentNamesIt() {
        assertTrue(refused(usual().with("purge__days", -1)).startsWith("key purge_days and purge_source: "));
        assertTrue(refused(usual().with("purge__source", "")).startsWith("key purge_days and purge_source: "));
    }

    @ParameterizedTest
    @CsvSource({
        "base__url,ftp://x,base_url",
        "base__url,http://u:p@x,base_url",
        "base__url,not a url,base_url",
        "model,sdxl,model",
        "accept,image/*,accept",
        "output__format,gif,output_format",
        "_api__key,sk-written-here,.api_key",
        "_api__key,file:/nowhere/key,.api_key",
        "_api__key,env:NO_SUCH_VARIABLE_HERE,.api_key"
    })
    void unusableValueShouldNameItsKey(String method, String value, String key) {
        String message = refused(usual().with(method, value));
        assertTrue(message.startsWith("key " + key + ": "), message);
        assertFalse(message.contains("sk-"), message);
    }

    @Test
    void webpShouldNotBeAskedOfModelsThatDoNotWriteIt() {
        assertEquals("webp", usual().with("output__format", "webp").settings().outputFormat());
        assertTrue(refused(usual().with("output__format", "webp").with("model", "sd3.5-large"))
                .startsWith("key output_format: "));
    }

    @Test
    void numbersOutOfBoundsShouldNameTheirKey() {
        assertTrue(refused(usual().with("deadline__seconds", 1)).startsWith("key deadline_seconds: "));
        assertTrue(refused(usual().with("price__credits", -1L)).startsWith("key price_credits: "));
    }

    @Test
    void keyThatIsNotOneWordShouldBeRefusedWithoutBeingPrinted() {
        String message = refused(usual().with("_api__key", Configs.secret("sk-one\nsk-two")));
        assertTrue(message.startsWith("key .api_key: "));
        assertFalse(message.contains("sk-"));
        assertTrue(refused(usual().with("_api__key", Configs.secret(""))).startsWith("key .api_key: "));
    }

    /** As shipped it must neither offer a provider nor differ from the defaults. */
    @Test
    void shippedFileShouldActivateNothingAndHoldEveryKeyWithItsDefault() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Properties shipped = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("../../etc/" + StabilitySwitch.PID + ".cfg"))) {
            shipped.load(in);
        }
        for (var method : StabilitySwitch.Config.class.getDeclaredMethods()) {
            String key = method.getName().replace("__", "\0").replace('_', '.').replace('\0', '_');
            assertEquals(String.valueOf(method.getDefaultValue()), shipped.getProperty(key), key);
            assertTrue(readme.contains("`" + key + "`"), key);
            shipped.remove(key);
        }
        assertEquals(Map.of(), shipped);
    }
}
