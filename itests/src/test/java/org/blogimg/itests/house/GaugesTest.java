package org.blogimg.itests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The shape of calm code, as gauges: what separates the clearest projects of the field from the rest is the length of
 * their longer methods and how deep statements stand in one another.
 */
class GaugesTest {
    private static final int METHOD_LINES = 40;
    private static final int METHOD_LINES_P90 = 15;
    private static final int NESTING = 3;
    private static final int FILE_LINES = 300;
    private static final int PARAMETERS = 5;

    private static final int BUNDLE_LINES = 6_000;

    /**
     * Where whatever is thrown must not go further: the guard around plug-ins; the threads that must outlive one bad
     * job, one dead listener or one broken database (dispatcher, event streams, health, doctor).
     */
    private static final Pattern GUARD = Pattern.compile("org\\.blogimg\\.(base\\.internal\\..*"
            + "|studio\\.job\\.(Dispatcher|Mishaps)|rest\\.(EventStreams|HealthResource)|shell\\.StateChecks)");

    /** Methods whose parameters another's interface prescribes, and two inner loops over bare arrays. */
    private static final Pattern PRESCRIBED =
            Pattern.compile("org\\.blogimg\\.(rest\\.JsonBodies#.*|picture\\.Pixels#halveRow|vault\\.ObjectKey#seal)");

    private static final Pattern CLOCKS = Pattern.compile(
            "Instant\\.now\\(\\)|LocalDate\\.now\\(\\)|System\\.currentTimeMillis\\(\\)"
                    + "|Math\\.random\\(\\)|UUID\\.randomUUID\\(\\)|new Random\\(\\)|new Date\\(\\)|ZonedDateTime\\.now\\(\\)|OffsetDateTime\\.now\\(\\)");
    private static final Pattern NAMES = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl)\\.java");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|not (yet )?implement" + "ed");

    private static List<Path> files = List.of();
    private static Sources.Found found = new Sources.Found(List.of(), List.of());

    @BeforeAll
    static void read() throws IOException {
        files = Stream.of("bundles", "testkit", "cli", "kit", "examples")
                .flatMap(GaugesTest::main)
                .toList();
        found = Sources.read(files);
        assertTrue(found.methods().size() > 100, "no sources found: the gauges would hold nothing");
    }

    private static Stream<Path> main(String folder) {
        try {
            return Repository.files(folder, ".java").stream()
                    .filter(file -> file.toString().contains("/src/main/"));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void noMethodShouldBeLongerThanAPage() {
        assertEquals(List.of(), over(method -> method.lines() > METHOD_LINES, "lines"));
    }

    @Test
    void nineMethodsInTenShouldBeShort() {
        List<Integer> lengths =
                found.methods().stream().map(Sources.Method::lines).sorted().toList();
        int p90 = lengths.get(lengths.size() * 9 / 10);
        assertTrue(p90 <= METHOD_LINES_P90, "the 90th percentile of all methods has " + p90 + " lines");
    }

    @Test
    void statementsShouldNotStandDeepInOneAnother() {
        assertEquals(List.of(), over(method -> method.nesting() > NESTING, "nesting"));
    }

    @Test
    void methodsShouldHaveFewParameters() {
        assertEquals(
                List.of(),
                over(
                        method -> method.parameters() > PARAMETERS
                                && !PRESCRIBED.matcher(method.name()).matches(),
                        "parameters"));
    }

    @Test
    void noFileShouldBeLong() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                wrong.add(name(file) + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTheGuardShouldCatchEverything() {
        assertEquals(
                List.of(),
                found.broadCatches().stream()
                        .map(Sources.BroadCatch::where)
                        .filter(where -> !GUARD.matcher(where).matches())
                        .toList());
    }

    @Test
    void timeAndChanceShouldBeInjected() throws IOException {
        assertEquals(List.of(), matches(CLOCKS, files));
    }

    @Test
    void namesShouldSayHowAThingIsDone() {
        assertEquals(
                List.of(),
                files.stream()
                        .map(GaugesTest::name)
                        .filter(name -> NAMES.matcher(name).matches())
                        .toList());
    }

    /** Of two with as many parameters the component runtime tries either, and logs an error where it tries the wrong one. */
    @Test
    void aComponentShouldNotHaveTwoPublicConstructorsOfOneLength() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            String type = String.valueOf(file.getFileName()).replace(".java", "");
            List<Integer> lengths = Pattern.compile("public " + type + "\\(([^{;]*)\\)\\s*\\{")
                    .matcher(text)
                    .results()
                    .map(found -> parameters(found.group(1)))
                    .toList();
            if (text.contains("@Activate")
                    && lengths.size() != lengths.stream().distinct().count()) {
                wrong.add(name(file));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static int parameters(String list) {
        return list.replaceAll("\\([^()]*\\)|<[^<>]*>", "").split(",").length;
    }

    @Test
    void nothingShouldBeLeftUnfinished() throws IOException {
        assertEquals(List.of(), matches(UNFINISHED, files));
    }

    @Test
    void noBundleShouldOutgrowTheOthers() throws IOException {
        long all = 0;
        List<String> wrong = new ArrayList<>();
        for (Path bundle : Repository.bundles()) {
            all += lines(bundle);
        }
        for (Path bundle : Repository.bundles()) {
            if (lines(bundle) > BUNDLE_LINES) {
                wrong.add(bundle.getFileName() + " has " + lines(bundle) + " of " + all + " lines");
            }
        }
        assertEquals(List.of(), wrong, "a bundle that passes " + BUNDLE_LINES + " lines is split");
    }

    private static long lines(Path bundle) throws IOException {
        long lines = 0;
        for (Path file : files) {
            if (file.startsWith(bundle)) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    private static List<String> matches(Pattern pattern, List<Path> files) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            if (pattern.matcher(Files.readString(file)).find()) {
                wrong.add(name(file));
            }
        }
        return wrong;
    }

    private static List<String> over(java.util.function.Predicate<Sources.Method> tooMuch, String what) {
        return found.methods().stream()
                .filter(tooMuch)
                .map(method -> method.name() + ": " + what + " of " + method)
                .toList();
    }

    private static String name(Path file) {
        return Repository.root().relativize(file).toString();
    }
}
