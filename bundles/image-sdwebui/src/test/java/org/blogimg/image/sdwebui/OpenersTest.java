package org.blogimg.image.sdwebui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SourceType;
import org.blogimg.kit.Unusable;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class OpenersTest {
    private final Registry registry = new Registry();

    private List<String> offered() {
        return registry.services().stream().map(Registry.Service::toString).toList();
    }

    private ImageProvider a1111(Map<String, Object> settings) {
        return A1111Opener.provider(Configs.of(A1111Opener.Config.class, settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }

    private ImageProvider comfy(Map<String, Object> settings) {
        return ComfyUiOpener.provider(Configs.of(ComfyUiOpener.Config.class, settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:7860, true",
        "http://10.1.2.3:7860, true",
        "http://192.168.1.20, true",
        "http://172.20.0.5:8188, true",
        "http://[fd00::7]:7860, true",
        "http://gpu:7860, true",
        "http://gpu.lan:7860, true",
        "http://172.32.0.5, false",
        "https://203.0.113.9, false",
        "https://10.example.org, false",
        "https://gpu.example.org, false",
        "https://lan.example.org, false"
    })
    void aServerElsewhereShouldWantAPurgePeriod(String address, boolean near) {
        Map<String, Object> bare = Map.of("base_url", address, "model", "m");
        Map<String, Object> told = new HashMap<>(bare);
        told.put("purge_days", 7);
        told.put("purge_source", "contract 12");
        ProviderCard.Purge seven = new ProviderCard.Purge(7, "contract 12");
        assertEquals(seven, a1111(told).card().purge());
        assertEquals(seven, comfy(told).card().purge());
        if (near) {
            assertEquals(0, a1111(bare).card().purge().days());
            assertEquals(0, comfy(bare).card().purge().days());
        } else {
            assertTrue(String.valueOf(
                            assertThrows(Unusable.class, () -> a1111(bare)).getMessage())
                    .startsWith("key purge_days and purge_source: "));
            assertThrows(Unusable.class, () -> comfy(bare));
        }
    }

    @Test
    void cardsShouldBeHonest() {
        ProviderCard card = a1111(Map.of("base_url", "http://127.0.0.1:7860/", "model", "sdxl", "price_credits", 3L))
                .card();
        assertEquals("a1111", card.id().value());
        assertEquals("1.2.3 sdxl", card.version());
        assertEquals(Set.of("127.0.0.1:7860"), card.hosts());
        assertEquals(new Credits(3), card.price());
        assertEquals(new ProviderCard.Purge(0, "the operator's own server"), card.purge());
        assertEquals(SourceType.TRAINED_ALGORITHMIC_MEDIA, card.source());
        assertEquals(Set.of(Ability.SEED, Ability.WITHOUT, Ability.EDIT, Ability.VARIANTS), card.abilities());
        assertEquals(
                card.abilities(),
                comfy(Map.of("base_url", "http://127.0.0.1:8188", "model", "m"))
                        .card()
                        .abilities());
    }

    @Test
    void abilitiesShouldBeThoseOfTheOperatorsWorkflow(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{\"1\":{\"class_type\":\"T\",\"inputs\":{\"a\":\"%prompt%\",\"b\":\"%seed%\"}}}");
        ProviderCard card = comfy(Map.of("base_url", "http://127.0.0.1:8188", "workflow", file.toString()))
                .card();
        assertEquals(Set.of(Ability.SEED), card.abilities());
    }

    @ParameterizedTest
    @CsvSource({
        "base_url,127.0.0.1:7860",
        "base_url,ftp://127.0.0.1",
        "base_url,http://user:word@127.0.0.1:7860",
        "base_url,http://127.0.0.1:7860/?a=b",
        "base_url,http://127.0.0.1:7860//evil",
        "base_url,http://",
        "base_url,http://a b",
        "user,some:body",
        "user,somebody",
        ".password,file:/nowhere/at/all",
        ".password,in plain",
        "steps,0",
        "cfg_scale,NaN",
        "side,100000",
        "price_credits,-1"
    })
    void whatCannotBeUsedShouldBeNamed(String key, String value) {
        Map<String, Object> settings = new HashMap<>(Map.of("base_url", "http://127.0.0.1:7860", "model", "m"));
        settings.put(key, typed(key, value));
        if (key.equals(".password")) {
            settings.put("user", "somebody");
        }
        String named = key.equals("user") && value.equals("somebody") ? ".password" : key;
        for (Unusable refused : List.of(
                assertThrows(Unusable.class, () -> a1111(settings)),
                assertThrows(Unusable.class, () -> comfy(settings)))) {
            assertTrue(String.valueOf(refused.getMessage()).startsWith("key " + named + ": "), refused::getMessage);
            assertFalse(String.valueOf(refused.getMessage()).contains("in plain"));
        }
    }

    private static Object typed(String key, String value) {
        return switch (key) {
            case "steps", "side" -> Integer.parseInt(value);
            case "cfg_scale" -> Double.parseDouble(value);
            case "price_credits" -> Long.parseLong(value);
            default -> value;
        };
    }

    @Test
    void comfyUiShouldNeedAModelWhereItsWorkflowAsksForOne() {
        Unusable refused = assertThrows(Unusable.class, () -> comfy(Map.of("base_url", "http://127.0.0.1:8188")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("key model: "));
    }

    @Test
    void defaultsShouldBeThoseOfTheShippedFiles() throws Exception {
        for (String kind : List.of("a1111", "comfyui")) {
            Path file = Path.of("../../etc/org.blogimg.image.sdwebui." + kind + ".cfg");
            Map<String, String> shipped = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#") && line.contains("=")) {
                    String[] parts = line.split("=", 2);
                    shipped.put(parts[0].strip(), parts[1].strip());
                }
            }
            Class<?> config = kind.equals("a1111") ? A1111Opener.Config.class : ComfyUiOpener.Config.class;
            Map<String, String> defaults = new HashMap<>();
            for (var method : config.getDeclaredMethods()) {
                String name = method.getName();
                String key = Configs.key(name);
                defaults.put(key, String.valueOf(method.getDefaultValue()).replaceFirst("\\.0$", ""));
            }
            assertEquals(defaults, shipped);
        }
    }

    @Test
    void aProviderShouldBeOfferedOnlyWhileItsServerIsConfigured() {
        new A1111Opener(
                        registry.context(),
                        new LoopbackOutbound(),
                        Configs.of(A1111Opener.Config.class, Map.of()),
                        Map.of())
                .close();
        new ComfyUiOpener(
                        registry.context(),
                        new LoopbackOutbound(),
                        Configs.of(ComfyUiOpener.Config.class, Map.of()),
                        Map.of())
                .close();
        new A1111Opener(
                        registry.context(),
                        new LoopbackOutbound(),
                        Configs.of(A1111Opener.Config.class, Map.of("base_url", "nowhere")),
                        Map.of())
                .close();
        assertEquals(List.of(), offered());
        A1111Opener opener = new A1111Opener(
                registry.context(),
                new LoopbackOutbound(),
                Configs.of(A1111Opener.Config.class, Map.of("base_url", "http://127.0.0.1:7860")),
                Map.of());
        assertEquals(List.of("ImageProvider SelfTest a1111"), offered());
        opener.close();
        assertEquals(List.of(), offered());
        new ComfyUiOpener(
                registry.context(),
                new LoopbackOutbound(),
                Configs.of(ComfyUiOpener.Config.class, Map.of("base_url", "http://127.0.0.1:8188", "model", "m")),
                Map.of());
        assertEquals(List.of("ImageProvider SelfTest Cancels comfyui"), offered());
    }
}
