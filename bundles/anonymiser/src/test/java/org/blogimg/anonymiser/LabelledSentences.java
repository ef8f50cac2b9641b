package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.datafaker.Faker;
import org.blogimg.api.Language;

/** Sentences in eight languages with names, places, firms, streets and numbers of that language; always the same ones. */
final class LabelledSentences {
    private static final int EACH = 20;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> LOCALES = Map.of("zh", "zh-CN");

    private LabelledSentences() {}

    static List<Labelled> all() {
        Map<String, Faker> fakers = new TreeMap<>();
        List<Labelled> sentences = new ArrayList<>();
        for (String line : TestLists.lines("sentences.txt")) {
            String language = line.substring(0, 2);
            Faker faker = fakers.computeIfAbsent(
                    language,
                    any -> new Faker(Locale.forLanguageTag(LOCALES.getOrDefault(language, language)), new Random(42)));
            for (int i = 0; i < EACH; i++) {
                sentences.add(filled(line.substring(3), language, faker));
            }
        }
        return sentences;
    }

    private static Labelled filled(String pattern, String language, Faker faker) {
        StringBuilder text = new StringBuilder();
        List<Labelled.Span> spans = new ArrayList<>();
        Matcher slot = SLOT.matcher(pattern);
        int done = 0;
        while (slot.find()) {
            text.append(pattern, done, slot.start());
            String value = value(slot.group(1), language, faker);
            spans.add(new Labelled.Span(kind(slot.group(1)), text.length(), text.length() + value.length()));
            text.append(value);
            done = slot.end();
        }
        text.append(pattern, done, pattern.length());
        return new Labelled(text.toString(), new Language(language), spans);
    }

    private static String kind(String slot) {
        return switch (slot) {
            case "first", "last" -> "person";
            default -> slot;
        };
    }

    private static String value(String slot, String language, Faker faker) {
        String blank = language.equals("zh") ? "" : " ";
        return switch (slot) {
            case "person" -> language.equals("zh")
                    ? faker.name().lastName() + faker.name().firstName()
                    : faker.name().firstName() + blank + faker.name().lastName();
            case "first" -> faker.name().firstName();
            case "last" -> faker.name().lastName();
            case "place" -> faker.address().city();
            case "firm" -> faker.company().name();
            case "street" -> faker.address().streetAddress();
            case "phone" -> faker.phoneNumber().phoneNumber();
            case "email" -> faker.internet().emailAddress(faker.bothify("????##"));
            case "iban" -> faker.finance().iban("DE");
            case "card" -> faker.finance().creditCard();
            case "ip" -> faker.internet().ipV4Address();
            default -> throw new IllegalArgumentException(slot);
        };
    }
}
