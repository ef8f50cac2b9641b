package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class AnonymiserTest {
    private final Anonymiser anonymiser = new Anonymiser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a letter to jane.doe+blog@example.co.uk on a desk | a letter to an address on a desk",
                "write to jane (at) example (dot) org now | write to an address now",
                "a screen with https://example.org/a?b=c#d | a screen with a web page",
                "a screen with www.example.org | a screen with a web page",
                "a poster for my-shop.de in a window | a poster for a web page in a window",
                "pay to DE89 3704 0044 0532 0130 00 today | pay to a bank account today",
                "pay to GB82WEST12345698765432 today | pay to a bank account today",
                "a card 4111 1111 1111 1111 lies there | a card a bank card lies there",
                "the router 192.168.17.4 blinks | the router a computer blinks",
                "the router 2001:db8::ff00:42:8329 blinks | the router a computer blinks",
                "call +49 (0)30 1234-5678 now | call a telephone now",
                "call (555) 123-4567 now | call a telephone now",
                "call 030/12345678 now | call a telephone now",
                "number 078-05-1120 on a form | number a number on a form",
                "a portrait of @jane_doe at sea | a portrait of a person at sea",
                "a letter to ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ here | a letter to an address here",
                "a letter to ja\u200bne@exam\u00adple.org here | a letter to an address here"
            })
    void anIdentifierShouldBecomeSomethingThatCanBeDrawn(String text, String hidden) {
        assertEquals(hidden, anonymiser.hide(text, Anonymiser.Use.SCENE).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A watering can, seedlings and a spade in the morning sun, 16:9",
                "The years 1990-2000 in ten pictures",
                "On 2024-05-17 at 12:30:15 the release 10.15.7 came out",
                "Version 4.14.0 of a library, 3.5 million users, 1,000,000 lines",
                "Order 1234567 of 2,000 pieces; 12 345 678 people",
                "春天的花园，阳光明媚。",
                "باغ می‌روم",
                "Wie man 100 Tomaten zieht: 3-4 Pflanzen je Topf",
                "std::vector and a::b in C++",
                "ISO 8601 and RFC 9562, sections 5.7 to 6.2"
            })
    void ordinaryWordsShouldStayAsTheyAre(String text) {
        assertEquals(text, anonymiser.hide(text, Anonymiser.Use.SCENE).text());
    }

    @Test
    void theNameOfASiteShouldStandInATitle() {
        String title = "Why I left medium.com for my own blog";
        assertEquals(title, anonymiser.hide(title, Anonymiser.Use.LETTERING).text());
        assertEquals(
                "Mail an address",
                anonymiser.hide("Mail me@example.org", Anonymiser.Use.LETTERING).text());
    }

    @Test
    void whatWasReplacedShouldBeToldWithoutWhatItWas() {
        Anonymiser.Hidden hidden =
                anonymiser.hide("From a@example.org to b@example.org, call +1 555 123 4567", Anonymiser.Use.SCENE);
        assertEquals(List.of("e-mail -> an address", "telephone number -> a telephone"), hidden.replaced());
        assertFalse(hidden.toString().contains("example"));
        assertEquals(
                hidden,
                anonymiser.hide("From a@example.org to b@example.org, call +1 555 123 4567", Anonymiser.Use.SCENE));
    }

    @Test
    void theLongestPromptShouldTakeNoTimeWhateverItHolds() {
        for (String nasty : List.of("a.", "1 ", "::", "@", "+1-", "a@b.", "www.", "AB12 ", "(at)", "f:")) {
            String longest = nasty.repeat(2_000 / nasty.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> anonymiser.hide(longest, Anonymiser.Use.SCENE));
        }
    }
}
