package org.blogimg.image.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.blogimg.api.image.ProviderCard.Purge;
import org.blogimg.testkit.Configs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SettingsTest {
    private static Written openAi() {
        return new Written().with("_api__key", Configs.secret("sk-one")).with("model", "gpt-image-1");
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
    void keyAndModelShouldBeEnoughForOpenAi() {
        Settings settings = openAi().settings();
        assertEquals(URI.create("https://api.openai.com/v1/models"), settings.at("/models"));
        assertEquals(Set.of("api.openai.com"), settings.hosts());
        assertEquals(new Purge(30, "https://platform.openai.com/docs/guides/your-data"), settings.purge());
        assertEquals(Duration.ofSeconds(110), settings.deadline());
        assertEquals(0, settings.price().amount());
        assertEquals("OpenAI", settings.label());
    }

    @Test
    void settingsShouldNotPrintTheKey() {
        assertFalse(openAi().settings().toString().contains("sk-one"));
    }

    @Test
    void anotherServerShouldHaveItsPurgeStated() {
        Written other = openAi().with("base__url", "http://127.0.0.1:8080/v1/");
        assertTrue(refused(other).contains("purge_days and purge_source"));
        assertTrue(refused(other.with("purge__days", 3)).contains("purge_source"));
        Settings settings =
                other.with("purge__source", "https://example.org/terms").settings();
        assertEquals(new Purge(3, "https://example.org/terms"), settings.purge());
        assertEquals("http://127.0.0.1:8080/v1", settings.base().toString());
    }

    @Test
    void operatorWithAnotherAgreementShouldBeBelieved() {
        Settings settings = openAi().with("purge__days", 0)
                .with("purge__source", "zero data retention, agreed in May")
                .settings();
        assertEquals(0, settings.purge().days());
    }

    @ParameterizedTest
    @CsvSource({
        "base__url,ftp://x/v1,base_url",
        "base__url,http://u:p@x/v1,base_url",
        "base__url,http://x/v1?a=b,base_url",
        "base__url,not a url,base_url",
        "server,invokeai,server",
        "model,'a\"b',model",
        "model,'',model",
        "quality,hd,quality",
        "sizes,1024,sizes",
        "response__format,b64_json,response_format",
        "picture__hosts,https://cdn.example.org/,picture_hosts",
        "_api__key,sk-written-here,.api_key",
        "_api__key,file:/nowhere/key,.api_key",
        "_api__key,env:NO_SUCH_VARIABLE_HERE,.api_key"
    })
    void unusableValueShouldNameItsKey(String method, String value, String key) {
        String message = refused(openAi().with(method, value));
        assertTrue(message.startsWith("key " + key + ": "), message);
        assertFalse(message.contains("sk-"), message);
    }

    @Test
    void numbersOutOfBoundsShouldNameTheirKey() {
        assertTrue(refused(openAi().with("deadline__seconds", 1)).startsWith("key deadline_seconds: "));
        assertTrue(refused(openAi().with("price__credits", -1L)).startsWith("key price_credits: "));
        assertTrue(refused(openAi().with("model__side", 8)).startsWith("key model_side: "));
    }

    @Test
    void openAiWithoutAKeyShouldSaySo() {
        Written keyless =
                new Written().with("base__url", "https://api.openai.com/v1").with("model", "gpt-image-1");
        assertTrue(refused(keyless).startsWith("key .api_key: "));
    }

    @Test
    void keyThatIsNotOneWordShouldBeRefusedWithoutBeingPrinted() {
        String message = refused(openAi().with("_api__key", Configs.secret("sk-one\nsk-two")));
        assertTrue(message.startsWith("key .api_key: "));
        assertFalse(message.contains("sk-"));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1,GPT_IMAGE",
        "gpt-image-1-mini,GPT_IMAGE",
        "gpt-image-1.5,GPT_IMAGE",
        "gpt-image-2,GPT_IMAGE_2",
        "gpt-image-2-2026-04-01,GPT_IMAGE_2",
        "dall-e-3,DALL_E_3",
        "dall-e-2,DALL_E_2",
        "openai/gpt-image-1,GPT_IMAGE",
        "black-forest-labs/flux,OTHER"
    })
    void modelShouldDecideTheDialect(String model, Dialect dialect) {
        assertEquals(dialect, Dialect.of("openai", model));
    }

    /** As shipped it must neither offer a provider nor differ from the defaults. */
    @Test
    void shippedFileShouldActivateNothingAndHoldEveryKeyWithItsDefault() throws IOException {
        Path file = Path.of("../../etc/" + OpenAiSwitch.PID + ".cfg");
        Properties shipped = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            shipped.load(in);
        }
        for (var method : OpenAiSwitch.Config.class.getDeclaredMethods()) {
            String key = method.getName().replace("__", "\0").replace('_', '.').replace('\0', '_');
            assertEquals(String.valueOf(method.getDefaultValue()), shipped.getProperty(key), key);
            shipped.remove(key);
        }
        assertEquals(Map.of(), shipped);
    }

    @Test
    void readmeShouldNameEveryKey() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (InputStream in = Files.newInputStream(Path.of("../../etc/" + OpenAiSwitch.PID + ".cfg"))) {
            Properties shipped = new Properties();
            shipped.load(in);
            shipped.stringPropertyNames().forEach(key -> assertTrue(readme.contains("`" + key + "`"), key));
        }
    }
}
