package org.blogimg.anonymiser;

import java.time.Duration;
import java.util.List;

import org.blogimg.api.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class AnonymiserTest {
    private static final Language ENGLISH = new Language("en");

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
                "pay to DE89.3704.0044.0532.0130.00 today | pay to a bank account today",
                "pay to DE89.3704.0044.0532.0130.00. Then smile | pay to a bank account. Then smile",
                "a card 4111.1111.1111.1111 lies there | a card a bank card lies there",
                "a card 4111.1111.1111.1111. It lies there | a card a bank card. It lies there",
                "a card 3782.822463.10005 lies there | a card a bank card lies there",
                "pay to ES91 2100 0418 4502 0005 1332 and smile | pay to a bank account and smile",
                "pay to BE68 5390 0754 7034 with a pen | pay to a bank account with a pen",
                "pay to AT61 1904 3002 3457 3201 2 lamps | pay to a bank account 2 lamps",
                "pay to ES9121000418450200051332 and smile | pay to a bank account and smile",
                "a card 4111 1111 1111 1111 12/27 lies there | a card a bank card 12/27 lies there",
                "a card 4111111111111111 123 lies there | a card a bank card 123 lies there",
                "2 cards 2 4111 1111 1111 1111 lie there | 2 cards 2 a bank card lie there",
                "the router 192.168.17.4 blinks | the router a computer blinks",
                "the router 2001:db8::ff00:42:8329 blinks | the router a computer blinks",
                "the router 2001:db8::1 blinks | the router a computer blinks",
                "the router fe80::1 blinks | the router a computer blinks",
                "call +49 (0)30 1234-5678 now | call a telephone now",
                "call (555) 123-4567 now | call a telephone now",
                "call 030/12345678 now | call a telephone now",
                "number 078-05-1120 on a form | number a number on a form",
                "a portrait of @jane_doe at sea | a portrait of a person at sea",
                "a letter to ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ here | a letter to an address here",
                "a letter to ja\u200bne@exam\u00adple.org here | a letter to an address here"
            })
    void anIdentifierShouldBecomeSomethingThatCanBeDrawn(String text, String hidden) {
        assertEquals(hidden, hide(text, Anonymiser.Use.SCENE).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A watering can, seedlings and a spade in the morning sun, 16:9",
                "en | The years 1990-2000 in ten pictures",
                "en | On 2024-05-17 at 12:30:15 the release 10.15.7 came out",
                "en | Version 4.14.0 of a library, 3.5 million users, 1,000,000 lines",
                "en | Order 1234567 of 2,000 pieces; 12 345 678 people",
                "zh | 春天的花园，阳光明媚。",
                "fa | باغ می‌روم",
                "ja | 朝の台所でパンを焼く",
                "de | Wie man 100 Tomaten zieht: 3-4 Pflanzen je Topf",
                "de | Eine Gießkanne, Setzlinge und ein Spaten stehen am Gartentor in der Morgensonne",
                "fr | Un arrosoir, des semis et une bêche au soleil du matin",
                "es | Una regadera, plántulas y una pala al sol de la mañana",
                "it | Un innaffiatoio e una vanga al sole del mattino",
                "en | std::vector and a::b in C++",
                "en | ISO 8601 and RFC 9562, sections 5.7 to 6.2",
                "en | On Monday in April we don't bake bread; it's the baker's day off"
            })
    void ordinaryWordsShouldStayAsTheyAre(String language, String text) {
        assertEquals(
                text,
                anonymiser
                        .hide(text, new Language(language), Anonymiser.Use.SCENE, List.of())
                        .text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | a portrait of Anna Schmidt in Paris | a portrait of a person in a place",
                "en | Meet at home. Then call Anna at noon | Meet at home. Then call a person at noon",
                "en | my Anna's garden | my person's garden",
                "en | a door at 12 Baker Street, London | a door at a street, a place",
                "en | the router of Lopez, Santos and Coleman | the router of a company",
                "de | ein Fest bei Schuster & Bauer GmbH in Köln | ein Fest bei eine Firma in ein Ort",
                "de | Frau Lindqvist wartet in der Hauptstraße 12 | Frau eine Person wartet in der Straße",
                "fr | un pique-nique avec Jean-Baptiste Moreau à Lyon | un pique-nique avec une personne à un lieu",
                "es | una tarde con María José Fernández en Sevilla | una tarde con una persona en un lugar",
                "zh | 王小明在北京的公园里放风筝 | 一个人在一个地方的公园里放风筝",
                "ru | портрет Ивана Петрова у моря | портрет a person у моря"
            })
    void aNameShouldBecomeWhatItNames(String language, String text, String hidden) {
        assertEquals(
                hidden,
                anonymiser
                        .hide(text, new Language(language), Anonymiser.Use.SCENE, List.of())
                        .text());
    }

    @Test
    void namesShouldStandInATitleThatStaysHere() {
        String title = "Why I left medium.com for my own blog, by Anna | in Paris".replace(" |", "");
        assertEquals(title, hide(title, Anonymiser.Use.LETTERING).text());
        assertEquals(
                "Mail an address",
                hide("Mail me@example.org", Anonymiser.Use.LETTERING).text());
        assertEquals(
                "Letters to a person",
                anonymiser
                        .hide("Letters to Jane Doe", ENGLISH, Anonymiser.Use.LETTERING, List.of("Jane Doe"))
                        .text());
    }

    @Test
    void whatWasReplacedShouldBeToldWithWhereItStood() {
        String text = "From a@example.org to b@example.org, call +1 555 123 4567";
        Hidden hidden = hide(text, Anonymiser.Use.SCENE);
        assertEquals(List.of("e-mail -> an address", "telephone number -> a telephone"), hidden.rules());
        assertEquals(hidden, hide(text, Anonymiser.Use.SCENE));
        for (Replacement one : hidden.replaced()) {
            assertEquals(one.original(), text.substring(one.start(), one.end()));
            assertFalse(one.toString().contains("example"));
        }
        assertFalse(hidden.toString().contains("example"));
    }

    @Test
    void aPlaceShouldBeToldWhereItStoodBeforeACommandWasTakenOut() {
        String text = "<lora:x:1> a (garden:1.2) of Anna";
        Hidden hidden = hide(text, Anonymiser.Use.SCENE);
        assertEquals("a garden of a person", hidden.text());
        Replacement last = hidden.replaced().get(hidden.replaced().size() - 1);
        assertEquals("Anna", text.substring(last.start(), last.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.",
                "1 ",
                "::",
                "@",
                "+1-",
                "a@b.",
                "www.",
                "AB12 ",
                "(at)",
                "f:",
                "<a:",
                "(((",
                "((a:1",
                "[[",
                "|",
                "__",
                "--a ",
                "<sd_cpp_extra_args>",
                "a at b dot ",
                "Anna ",
                "Anna, ",
                "Anna and ",
                "ab",
                "straßeweg",
                "Ab-",
                "de la ",
                "王",
                "12 A ",
                "rue de la ",
                "a'",
                "Calle de ",
                "A. ",
                "\uFF21",
                "\u200b",
                "é",
                "%40",
                "&#64;",
                "YWFh"
            })
    void theLongestPromptShouldTakeNoTimeWhateverItHolds(String nasty) {
        String longest = nasty.repeat(2_000 / nasty.length());
        for (String language : List.of("en", "de", "zh", "und")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> anonymiser.hide(
                            longest,
                            new Language(language),
                            Anonymiser.Use.SCENE,
                            List.of("Anna Doe", "a@b.cd", "12345678")));
        }
    }

    private Hidden hide(String text, Anonymiser.Use use) {
        return anonymiser.hide(text, ENGLISH, use, List.of());
    }
}
