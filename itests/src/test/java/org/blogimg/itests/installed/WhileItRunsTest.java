package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What changes while the house works: plug-ins, settings, the log's files. Automatic refresh, which is off as shipped, is
 * on here: with it off Karaf neither restarts nor even lists what an install would make it restart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhileItRunsTest {
    private static final Pattern FEATURE = Pattern.compile("<feature name=\"blogimg-([a-z0-9-]+)\"");
    private static final Set<String> HOUSE = Set.of("libraries", "core");
    private static final int LOG_BYTES = 64 * 1024;
    private static final int OLD_LOGS = 3;

    /** The context a bundle gets at its start is a new one each time, and the id of a service at each registration. */
    private static final String STARTS =
            """
            each ($.context bundles) { echo bundle ($it symbolicName) ($it bundleContext) } ; \
            each ($.context getAllServiceReferences $null "(service.id=*)") \
            { echo service (($it bundle) symbolicName) ($it getProperty service.id) }""";

    private final Installation house;

    WhileItRunsTest() throws IOException, InterruptedException {
        house = Installation.unpack();
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        String log = "log4j2.appender.rolling.";
        house.with("org.apache.karaf.features.cfg", "autoRefresh", "true")
                .with("org.ops4j.pax.logging.cfg", log + "policies.size.size", LOG_BYTES / 1024 + "KB")
                .with(
                        "org.ops4j.pax.logging.cfg",
                        log + "strategy.delete.ifName.ifAny.ifAccumulatedFileCount.exceeds",
                        Integer.toString(OLD_LOGS))
                .start();
    }

    @AfterAll
    void end() throws IOException {
        house.close();
    }

    Stream<String> plugIns() throws IOException {
        Path features =
                house.home().resolve("system/org/blogimg/blogimg-features/0.1.0/blogimg-features-0.1.0-features.xml");
        List<String> names = FEATURE.matcher(Files.readString(features))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !HOUSE.contains(name))
                .toList();
        assertTrue(names.contains("image-sketch") && names.size() >= 4, names::toString);
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("plugIns")
    void aPlugInThatGoesComesAndIsUpdatedShouldRestartNothingElse(String name)
            throws IOException, InterruptedException {
        String feature = "blogimg-" + name;
        String bundle = "org.blogimg." + name.replace('-', '.');
        Told before = change("feature:uninstall -t -v " + feature, bundle);
        assertEquals(Set.of(bundle), before.refreshed(), before.text());

        Told gone = change("feature:uninstall -v " + feature, bundle);
        assertEquals(Set.of(), gone.own(), gone.text());
        assertEquals(before.others(), gone.others(), "after it went");
        assertEquals(Set.of(bundle), gone.refreshed(), gone.text());

        Told come = change("feature:install -t -v " + feature + " ; feature:install -v " + feature, bundle);
        assertEquals(1, come.own().size(), come.text());
        assertEquals(before.others(), come.others(), "after it came");
        assertEquals(Set.of(), come.refreshed(), come.text());

        Told updated = change("bundle:update " + bundle, bundle);
        assertNotEquals(come.own(), updated.own(), "it was not updated");
        assertEquals(before.others(), updated.others(), "after it was updated");
        assertEquals(200, house.rest().get("/health").status());
    }

    @Test
    void aValueThatCannotBeReadShouldBeNamedByTheDoctorAndMendedLive() throws IOException, InterruptedException {
        Path file = house.data().resolve("etc/org.blogimg.image.sketch.cfg");
        String sound = Files.readString(file);
        told("config:property-set -p org.blogimg.image.sketch price_credits cheap");

        Installation.Output sick = house.console("blogimg:doctor");
        assertNotEquals(0, sick.exit(), sick::text);
        assertTrue(
                sick.text()
                        .contains("etc/org.blogimg.image.sketch.cfg, key price_credits: must be a whole number,"
                                + " and is \"cheap\""),
                sick::text);

        told("config:property-set -p org.blogimg.image.sketch price_credits 0");
        assertTrue(house.console("blogimg:doctor").text().contains("settings: all can be read"));
        assertTrue(house.console("blogimg:providers").text().contains("ready"));
        Files.writeString(file, sound);
    }

    @Test
    void theLogShouldRollBySizeAndKeepABoundedNumberOfFiles() throws IOException, InterruptedException {
        String words = "nothing to see here ".repeat(100);
        told("each [" + "x ".repeat(20 * LOG_BYTES / words.length()) + "] { log:log -l ERROR \"" + words + "\" }");

        try (Stream<Path> files = Files.list(house.data().resolve("log"))) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().matches("blogimg.*\\.log"))
                    .toList();
            assertTrue(logs.size() > 2 && logs.size() <= OLD_LOGS + 1, logs::toString);
            for (Path log : logs) {
                long longest = Files.readAllLines(log).stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                assertTrue(Files.size(log) <= LOG_BYTES + longest + 1, log + " has " + Files.size(log));
            }
        }
    }

    @Test
    void helpOfASingleCommandShouldListOursInPlainText() throws IOException, InterruptedException {
        String help = house.script("console", "help blogimg").text();
        for (String command : List.of(
                "admissions",
                "doctor",
                "explain",
                "illustrate",
                "jobs",
                "provider-install",
                "provider-uninstall",
                "providers",
                "sign-in",
                "status",
                "trust-add",
                "trust-list",
                "trust-remove")) {
            assertTrue(help.lines().anyMatch(line -> line.matches(".*blogimg:" + command + " +\\| [A-Z].*")), help);
            assertTrue(told("help blogimg:" + command).contains("hanges"), command);
        }
        assertFalse(help.contains("\u001b"), help);
    }

    @Test
    void whatACommandPrintsShouldGoIntoAPipe() throws IOException, InterruptedException {
        assertEquals(1, told("blogimg:status | head -n 1").lines().count());
    }

    @Test
    void aUsersMistakeShouldBeNoErrorOfTheLog() throws IOException, InterruptedException {
        Installation.Output output = house.console("blogimg:explain no-such-job");

        assertEquals("There is no such job.", output.text().strip());
        assertNotEquals(0, output.exit());
        try (Stream<Path> files = Files.list(house.data().resolve("log"))) {
            for (Path log : (Iterable<Path>) files::iterator) {
                assertFalse(Files.readString(log).contains("no such job"), log::toString);
            }
        }
    }

    /** What a command prints, and what Karaf prints beside it into the process's own output. */
    private String told(String command) throws IOException, InterruptedException {
        Path out = house.data().resolve("log/out.log");
        int before = Files.readString(out).length();
        Installation.Output output = house.console(command);
        assertEquals(0, output.exit(), output::text);
        return output.text() + Files.readString(out).substring(before);
    }

    /**
     * A change, and how all stand after it.
     *
     * @param own the start of the bundle that was changed
     * @param others the starts of all other bundles, and what ours among them registered
     */
    private record Told(String text, Set<String> own, Set<String> others) {
        /** The bundles that Karaf restarted, or would restart where it was only asked. */
        Set<String> refreshed() {
            return Pattern.compile("(?:Bundles to refresh|Refreshing bundles):\\n(?:    \\S.*\\n)+")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("    "))
                    .map(line -> line.strip().replaceAll("/.*", ""))
                    .collect(Collectors.toSet());
        }
    }

    private Told change(String command, String bundle) throws IOException, InterruptedException {
        String text = told(command + " ; " + STARTS);
        return new Told(
                text,
                lines(text, line -> line.startsWith("bundle " + bundle + " ")),
                lines(
                        text,
                        line -> (line.startsWith("bundle ") || line.startsWith("service org.blogimg."))
                                && !line.contains(" " + bundle + " ")));
    }

    private static Set<String> lines(String text, Predicate<String> wanted) {
        return text.lines().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }
}
