package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Floors a little below what was measured; {@code bench/run anonymise} prints the figures. */
class NamesTest {
    /** Language, kind, and the share that is fully hidden at least; {@code over} is the share of harmless words at most. */
    private static final String FLOORS =
            """
            en person 98, en place 97, en firm 96, en street 95, en over 2
            de person 96, de place 94, de firm 95, de street 80, de over 3
            fr person 96, fr place 97, fr firm 93, fr street 85, fr over 3
            es person 97, es place 97, es firm 94, es street 95, es over 3
            zh person 87, zh place 68, zh over 2
            ru person 96, ru place 95, ru over 2
            it person 92, it over 4
            nl person 82, nl place 92, nl over 7
            """;

    private static Map<String, Shares> measured = Map.of();

    @BeforeAll
    static void measure() {
        measured = Report.byLanguage();
    }

    @Test
    void namesShouldBeHiddenAndHarmlessWordsStay() {
        List<String> wrong = new ArrayList<>();
        for (String floor : FLOORS.strip().split("\\s*[,\\n]\\s*")) {
            String[] parts = floor.split(" ");
            Shares shares = shares(parts[0]);
            double value = parts[1].equals("over") ? -shares.overHidden() : shares.hidden(parts[1]);
            double least = Double.parseDouble(parts[2]) * (parts[1].equals("over") ? -1 : 1);
            if (value < least) {
                wrong.add(String.format(Locale.ROOT, "%s: %.1f", floor, Math.abs(value)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyIdentifierWithACheckDigitShouldBeHidden() {
        for (String language : List.of("en", "de", "fr", "es", "zh")) {
            for (String kind : List.of("card", "iban", "ip", "email")) {
                assertEquals(100, shares(language).hidden(kind), language + " " + kind);
            }
        }
    }

    @Test
    void moreThanAThousandSentencesShouldBeLabelled() {
        assertTrue(LabelledSentences.all().size() >= 1_000);
        assertEquals(LabelledSentences.all(), LabelledSentences.all());
    }

    /** Measured: 4 to 12 ms of processor time. */
    @Test
    void aLongPromptShouldTakeTwentyMillisecondsAtMost() {
        double milliseconds = Report.milliseconds("en");
        assertTrue(milliseconds <= 20, milliseconds + " ms");
    }

    private static Shares shares(String language) {
        return measured.getOrDefault(language, new Shares());
    }
}
