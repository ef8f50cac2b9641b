package org.blogimg.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.blogimg.simulators.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes from the other side: JSON, pictures, codes. */
final class UntrustedTest {
    private static final byte[] PICTURE = Pixels.of("png", 8, 8, 1);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void jsonShouldBeBounded() {
        assertTrue(Json.read(bytes("[".repeat(60) + "]".repeat(60))).isPresent());
        assertFalse(Json.read(bytes("[".repeat(61) + "]".repeat(61))).isPresent(), "depth");
        assertFalse(Json.read(bytes("1".repeat(101))).isPresent(), "digits");
        assertFalse(Json.read(bytes("{\"" + "x".repeat(2_001) + "\":1}")).isPresent(), "names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "{\"a\":1,\"a\":2}", "<html>", "{a:1}", "nul"})
    void whatIsNoJsonShouldBeNothing(String text) {
        assertFalse(Json.read(bytes(text)).isPresent());
    }

    @Test
    void objectOfTheConfigurationShouldBeOne() {
        assertTrue(Json.object("inputs", " ", "write one").isEmpty());
        assertEquals(
                "key inputs: write one",
                assertThrows(Unusable.class, () -> Json.object("inputs", "[]", "write one"))
                        .getMessage());
    }

    @Test
    void pictureShouldBeToldByItsFirstBytes() {
        assertTrue(Magic.isPicture(PICTURE));
        assertTrue(Magic.isPicture(Pixels.of("jpeg", 8, 8, 1)));
        assertTrue(Magic.isPicture(bytes("GIF89a.")));
        assertTrue(Magic.isPicture(bytes("RIFF....WEBP.")));
        assertFalse(Magic.isPicture(bytes("RIFF....WAVE.")));
        assertFalse(Magic.isPicture(bytes("GIF8")));
        assertFalse(Magic.isPicture(bytes("<svg onload=alert(1)>")));
    }

    @Test
    void base64ShouldBeReadWithAndWithoutItsHead() {
        String text = Base64.getEncoder().encodeToString(PICTURE);
        assertArrayEquals(PICTURE, Magic.fromBase64(text).orElseThrow());
        assertArrayEquals(
                PICTURE, Magic.fromBase64("data:image/png;base64," + text).orElseThrow());
        assertFalse(Magic.fromBase64("data:image/png;base64").isPresent());
        assertFalse(Magic.fromBase64("PGh0bWw+").isPresent());
        assertFalse(Magic.fromBase64("***").isPresent());
    }

    @Test
    void onlyCodesShouldBeRepeated() {
        assertEquals("content_policy_violation", Trouble.code("Content_Policy_Violation"));
        assertEquals("", Trouble.code("a cat in a hat"));
        assertEquals("", Trouble.code("null"));
        assertEquals("", Trouble.code("x".repeat(49)));
    }
}
