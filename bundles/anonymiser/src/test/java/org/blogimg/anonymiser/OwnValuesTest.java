package org.blogimg.anonymiser;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.blogimg.api.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OwnValuesTest {
    private static final List<String> OWN =
            List.of("Jane Doe", "jane.doe@example.org", "+49 30 12345678", "Rosebud Ltd", "12 Garden Row");

    private final Anonymiser anonymiser = new Anonymiser();

    /** Fifty ways to write one address; whatever is found as something else would not be the owner's own. */
    static List<String> spellings() {
        return TestLists.lines("spellings.txt").stream()
                .map(OwnValuesTest::unescaped)
                .toList();
    }

    private static String unescaped(String line) {
        return Pattern.compile("\\\\u\\{([0-9a-f]+)}")
                .matcher(line)
                .replaceAll(hit -> Character.toString(Integer.parseInt(hit.group(1), 16)));
    }

    @Test
    void fiftySpellingsShouldBeTried() {
        assertEquals(50, spellings().size());
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void theAccountsAddressShouldBeFoundInEverySpelling(String spelling) {
        for (Anonymiser.Use use : Anonymiser.Use.values()) {
            String text = anonymiser
                    .hide("a desk with " + spelling + " on a card", new Language("en"), use, OWN)
                    .text();
            assertEquals("a desk with a person on a card", text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Doe",
                "JANE DOE",
                "jane doe",
                "Doe",
                "J a n e",
                "J4ne D03",
                "Rosebud Ltd",
                "rosebud-ltd",
                "030 12345678",
                "030/123 456 78",
                "0049 30 12345678",
                "12 Garden Row",
                "Jàné Döe",
                "Jаne"
            })
    void theAccountsOtherValuesShouldBeFound(String value) {
        String text = anonymiser
                .hide("a desk with " + value + " on a card", new Language("en"), Anonymiser.Use.LETTERING, OWN)
                .text();
        assertEquals("a desk with a person on a card", text);
    }

    @ParameterizedTest
    @CsvSource({
        "王伟, zh, 一张桌子和王伟的信",
        "김철수, ko, 김철수는 책상에 앉아 있다",
        "さくら, ja, 机の上にさくらの手紙がある",
        "Bo, en, a desk where Bo sits",
        "Al, en, a lamp for AL",
    })
    void aShortValueShouldBeFoundInAnyScript(String value, String language, String text) {
        String hidden = anonymiser
                .hide(text, new Language(language), Anonymiser.Use.LETTERING, List.of(value))
                .text();
        assertFalse(hidden.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT)), hidden);
        assertTrue(hidden.length() > 5, hidden);
    }

    @Test
    void aShortValueShouldBeAWordOfItsOwn() {
        String text = "a boat and an album for all";
        assertEquals(
                text,
                anonymiser
                        .hide(text, new Language("en"), Anonymiser.Use.LETTERING, List.of("Bo", "Al"))
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ninja needs a doe in the garden", "the jane-like janet", "a row of gardens"})
    void ordinaryWordsShouldNotBeTakenForThem(String text) {
        assertEquals(
                text,
                anonymiser
                        .hide(text, new Language("en"), Anonymiser.Use.LETTERING, OWN)
                        .text());
    }
}
