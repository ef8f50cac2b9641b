package org.blogimg.kit;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard.Purge;
import org.blogimg.testkit.Configs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class GivenTest {
    private static String refused(Executable reading) {
        return String.valueOf(assertThrows(Unusable.class, reading).getMessage());
    }

    @Test
    void addressShouldEndWithoutASlash() {
        URI address = Given.address("base_url", " HTTP://Machine.example:80/v1// ", "x");
        assertEquals("/v1", address.getRawPath());
        assertEquals("machine.example:80", Given.host(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "machine",
                "ftp://machine",
                "http://",
                "http://me:word@machine",
                "http://machine/?a=b",
                "http://machine/#a",
                "http://machine//evil",
                "http://a b",
                "http://machine/%2e%2e",
                "file:///etc/passwd"
            })
    void addressThatIsNoneShouldNameKeyAndMend(String text) {
        assertEquals("key base_url: write one", refused(() -> Given.address("base_url", text, "write one")));
    }

    @Test
    void secretShouldBeOneWordAndNeverBeSaid() {
        assertEquals("s3cret", Given.secret(".key", new SecretReference(Configs.secret("s3cret"))));
        for (String bad : List.of("two words", "line\r\nX-Evil: 1", "\u00fcmlaut", "x".repeat(501))) {
            String said = refused(() -> Given.secret(".key", new SecretReference(Configs.secret(bad))));
            assertTrue(said.startsWith("key .key: "), said);
            assertFalse(said.contains(bad), said);
        }
    }

    @Test
    void purgeShouldBeBothOrNeither() {
        assertEquals(Optional.empty(), Given.purge(-1, " ", "say"));
        assertEquals(Optional.of(new Purge(3, "there")), Given.purge(3, " there ", "say"));
        assertEquals("key purge_days and purge_source: say", refused(() -> Given.purge(3, "", "say")));
        assertEquals("key purge_days and purge_source: say", refused(() -> Given.purge(-1, "there", "say")));
    }

    @Test
    void numbersShouldStayWithinTheirLimits() {
        assertEquals(5, Given.whole("n", 5, 5, 6));
        assertEquals("key n: write a whole number from 5 to 6", refused(() -> Given.whole("n", 7, 5, 6)));
        assertEquals("key n: write a number from 0 to 30", refused(() -> Given.number("n", Double.NaN, 0, 30)));
        assertEquals("key price_credits: write a whole number, 0 or more", refused(() -> Given.price(-1)));
    }

    @Test
    void listShouldTakeCommasAndSpaces() {
        assertEquals(List.of("a", "b", "c"), Given.list(" a,b  c, "));
        assertEquals(List.of(), Given.list(" , "));
    }
}
