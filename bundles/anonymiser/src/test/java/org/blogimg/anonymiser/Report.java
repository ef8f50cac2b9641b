package org.blogimg.anonymiser;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.api.Language;

/**
 * What {@code bench/run anonymise} prints: {@code Report [--missed] [FOLDER OF POSTS] [LABELLED SET.json]}, the latter in
 * the form of presidio-research.
 */
public final class Report {
    private static final List<String> KINDS =
            List.of("person", "place", "firm", "street", "email", "phone", "iban", "card", "ip");
    private static final Pattern FRONT = Pattern.compile("(?s)\\A---\\R.*?\\R---\\R");
    private static final Pattern MARKUP = Pattern.compile(
            "(?s)```.*?```|<[^>]{1,400}>|\\]\\([^)]*\\)|https?://\\S+|^\\[[^\\]]+\\]:.*$", Pattern.MULTILINE);
    private static final int LONGEST = 2_000;

    private Report() {}

    public static void main(String[] args) throws IOException {
        boolean missed = List.of(args).contains("--missed");
        Map<String, Shares> languages = byLanguage();
        table(languages);
        if (missed) {
            languages.values().forEach(Report::missed);
        }
        for (String arg : args) {
            Path path = Path.of(arg);
            if (Files.isDirectory(path)) {
                posts(path, missed);
            } else if (Files.isRegularFile(path)) {
                set(path, missed);
            }
        }
        time();
    }

    static Map<String, Shares> byLanguage() {
        Map<String, Shares> languages = new TreeMap<>();
        for (Labelled sentence : LabelledSentences.all()) {
            languages
                    .computeIfAbsent(sentence.language().tag(), any -> new Shares())
                    .add(sentence);
        }
        return languages;
    }

    private static void table(Map<String, Shares> languages) {
        System.out.printf(
                "%n### Fully hidden, %d labelled sentences%n%n",
                LabelledSentences.all().size());
        System.out.println("| language | " + String.join(" | ", KINDS) + " | harmless words hidden too |");
        System.out.println("|---|" + "---|".repeat(KINDS.size() + 1));
        languages.forEach((language, shares) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f %% of %d |%n",
                language,
                row(shares),
                shares.overHidden(),
                shares.words()));
    }

    private static String row(Shares shares) {
        return KINDS.stream()
                .map(kind -> shares.has(kind)
                        ? String.format(Locale.ROOT, "%.1f %% of %d", shares.hidden(kind), shares.count(kind))
                        : "")
                .collect(Collectors.joining(" | "));
    }

    private static void missed(Shares shares) {
        shares.missed().forEach(System.out::println);
        System.out.println(shares.harmlessHidden());
    }

    /** Paragraph by paragraph, without markup; names are not labelled there, so they count as well. */
    private static void posts(Path folder, boolean missed) throws IOException {
        Shares shares = new Shares();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".md")).toList();
        }
        for (Path file : files) {
            String text = MARKUP.matcher(FRONT.matcher(Files.readString(file)).replaceFirst(""))
                    .replaceAll(" ");
            for (String paragraph : text.split("\\R\\s*\\R")) {
                String line = paragraph.replaceAll("\\s+", " ").strip();
                shares.add(new Labelled(
                        line.substring(0, Math.min(LONGEST, line.length())), new Language("en"), List.of()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n### %d posts%n%n%.1f %% of %d words are hidden, names among them%n",
                files.size(),
                shares.overHidden(),
                shares.words());
        if (missed) {
            shares.harmlessHidden().entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(200)
                    .forEach(entry -> System.out.print(entry + " "));
        }
    }

    private static void set(Path file, boolean missed) throws IOException {
        Shares shares = new Shares();
        for (JsonNode text : new ObjectMapper().readTree(file.toFile())) {
            List<Labelled.Span> spans = new ArrayList<>();
            text.get("spans")
                    .forEach(span -> spans.add(new Labelled.Span(
                            span.get("entity_type").asText(),
                            span.get("start_position").asInt(),
                            span.get("end_position").asInt())));
            shares.add(new Labelled(text.get("full_text").asText(), new Language("en"), spans));
        }
        System.out.printf("%n### %s%n%n| kind | fully hidden |%n|---|---|%n", file.getFileName());
        shares.kinds()
                .forEach(kind -> System.out.printf(
                        Locale.ROOT, "| %s | %.1f %% of %d |%n", kind, shares.hidden(kind), shares.count(kind)));
        System.out.printf(
                Locale.ROOT, "%nharmless words hidden too: %.1f %% of %d%n", shares.overHidden(), shares.words());
        if (missed) {
            missed(shares);
        }
    }

    private static void time() {
        System.out.printf("%n### Processor time, 2,000 characters, five own values%n%n| language | ms |%n|---|---|%n");
        for (String language : List.of("en", "de", "fr", "es", "it", "ru", "zh")) {
            System.out.printf(Locale.ROOT, "| %s | %.2f |%n", language, milliseconds(language));
        }
    }

    static double milliseconds(String language) {
        String text = LabelledSentences.all().stream()
                .filter(sentence -> sentence.language().tag().equals(language))
                .map(Labelled::text)
                .collect(Collectors.joining(" "))
                .substring(0, LONGEST);
        List<String> own = List.of("Jane Doe", "jane.doe@example.org", "+49 30 1234567", "Example Ltd", "janedoe");
        Anonymiser anonymiser = new Anonymiser();
        Language tag = new Language(language);
        long before = 0;
        for (int round = 0; round < 300; round++) {
            if (round == 200) {
                before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            anonymiser.hide(text, tag, Anonymiser.Use.SCENE, own);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / 100;
    }
}
