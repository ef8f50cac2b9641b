package org.blogimg.anonymiser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.blogimg.api.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an owner is shown of what was replaced. */
class PartsTest {
    private final Anonymiser anonymiser = new Anonymiser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a garden",
                "Ada Lovelace writes to jane@example.org",
                "<lora:x:1> a garden (in the rain:1.3) | ugly",
                "a desk <sd_cpp_extra_args>{\"seed\": 1}</sd_cpp_extra_args>",
                "Ada [Lovelace:0.5] and (Bob:1.2)",
                "((((Ada))))",
                "a lamp <lora:evil:1> | on a desk",
                "<lora:a:1> | <lora:b:1> BREAK (a cat:1.2)::2 || dogs",
                "write to jane@exam<lora:x:1>ple.org | soon",
                "4111 (1111) 1111 1111",
                "ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ AND Ada"
            })
    void partsShouldMakeUpTheTextToTheLetter(String given) {
        for (Anonymiser.Use use : Anonymiser.Use.values()) {
            Hidden hidden = anonymiser.hide(given, new Language("en"), use, List.of("Bob"));
            assertEquals(hidden.text(), joined(hidden));
            assertEquals(given, asGiven(hidden));
            assertEquals(
                    hidden.replaced().size(),
                    hidden.parts().stream()
                            .filter(part -> !part.kind().isEmpty())
                            .count());
        }
    }

    @Test
    void aReplacementShouldStandWhereItsOriginalStood() {
        Hidden hidden = hide("a letter to jane@example.org on a desk");
        assertEquals(
                List.of(
                        new Part("a letter to ", "", ""),
                        new Part("an address", "e-mail", "jane@example.org"),
                        new Part(" on a desk", "", "")),
                hidden.parts());
    }

    @Test
    void whatWasTakenOutShouldStandWhereItStood() {
        Hidden hidden = hide("a desk <lora:detail:1> with a lamp --");
        assertEquals("a desk ", hidden.parts().get(0).text());
        Part taken = hidden.parts().get(1);
        assertEquals("", taken.text());
        assertEquals("command to a server", taken.kind());
        assertEquals("<lora:detail:1>", taken.original().strip());
    }

    @Test
    void whatIsTooLongShouldBeCutInItsPartsToo() {
        Hidden whole = hide("a letter to jane@example.org on a desk");
        Hidden cut = whole.clipped(15);
        assertEquals("a letter to an ", cut.text());
        assertEquals(cut.text(), joined(cut));
        assertEquals(whole, whole.clipped(whole.text().length()));
    }

    @Test
    void aPartShouldNotPrintWhatItHides_SHR6() {
        assertFalse(hide("a letter to jane@example.org").parts().toString().contains("jane"));
    }

    @Test
    void whatWasSentShouldBeFoundAgainWhetherItStayedOrLeft() {
        Departure.Words words =
                new Departure.Words("a desk", "Letters from Ada Lovelace", "a dog", new Language("en"), List.of());
        for (boolean stays : List.of(true, false)) {
            Departure sent = Departure.of(anonymiser, words, stays);
            assertEquals(stays, sent.words().contains("Lovelace"));
            assertTrue(sent.words().endsWith("(Not to be seen: a dog)"), sent::words);
            assertEquals(sent, Departure.again(anonymiser, words, sent.words()).orElseThrow());
            Departure untitled = Departure.of(anonymiser, words.untitled(), stays);
            assertEquals(
                    untitled,
                    Departure.again(anonymiser, words, untitled.words()).orElseThrow());
        }
        assertEquals(Optional.empty(), Departure.again(anonymiser, words, "a desk of another release"));
    }

    private Hidden hide(String text) {
        return anonymiser.hide(text, new Language("en"), Anonymiser.Use.SCENE, List.of());
    }

    /** What stands there struck out, and what stayed, is what was written; nothing of it twice. */
    private static String asGiven(Hidden hidden) {
        return hidden.parts().stream()
                .map(part -> part.kind().isEmpty() ? part.text() : part.original())
                .collect(Collectors.joining());
    }

    @Test
    void commandsThatMeetShouldBeToldOnce() {
        assertEquals(
                List.of(
                        new Part("a lamp", "", ""),
                        new Part(", ", "command to a server", " <lora:evil:1> | "),
                        new Part("on a desk", "", "")),
                hide("a lamp <lora:evil:1> | on a desk").parts());
    }

    private static String joined(Hidden hidden) {
        return hidden.parts().stream().map(Part::text).collect(Collectors.joining());
    }
}
