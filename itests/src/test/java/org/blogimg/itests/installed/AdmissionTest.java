package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bundles that come while the house works, from outside: one life of an installation, in the order of its days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdmissionTest {
    private static final Pattern FEATURE = Pattern.compile("<feature name=\"blogimg-([a-z0-9-]+)\"");
    private static final String STARTS =
            "each ($.context bundles) { echo bundle ($it symbolicName) ($it bundleContext) }";
    private static final String COUNT =
            "each ($.context getAllServiceReferences $null \"(service.id=*)\") { echo service ($it getProperty service.id) }";
    private static final String HUE = "com.example.hue";

    private final Installation house;
    private final Path folder;
    private final SigningKey author;
    private final PlugInJars jars;

    AdmissionTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        house = Installation.unpack();
        author = SigningKey.made(folder, "author");
        jars = new PlugInJars(house.home(), folder, author);
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        house.start();
        Path hue = jars.hue("1.0.0");

        Installation.Output early = console("blogimg:provider-install " + hue);
        assertNotEquals(0, early.exit());
        assertTrue(early.text().contains("UNTRUSTED") && early.text().contains("blogimg:trust-add"), early::text);
        told("blogimg:trust-add " + author.certificate(folder));
    }

    @AfterAll
    void end() throws IOException {
        house.close();
    }

    private Installation.Output console(String command) throws IOException, InterruptedException {
        return house.script("console", command);
    }

    private String told(String command) throws IOException, InterruptedException {
        Installation.Output output = console(command);
        assertEquals(0, output.exit(), output::text);
        return output.text();
    }

    /** Each bundle's context is a new one at each start of it. */
    private Set<String> starts() throws IOException, InterruptedException {
        return told(STARTS)
                .lines()
                .filter(line -> line.startsWith("bundle ") && !line.contains("com.example."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Draws with the provider and says the version that drew. */
    private Set<String> drawn() throws IOException, InterruptedException {
        Path post = Files.writeString(
                folder.resolve("post.md"),
                "# A walk\n\n" + "We walked along the river to the old mill and had bread and cheese. ".repeat(20));
        Path out = Files.createTempDirectory(folder, "out");
        told("blogimg:illustrate " + post + " --out " + out + " --provider hue --pictures 1");
        Set<String> versions = new TreeSet<>();
        for (JsonNode picture :
                Rest.JSON.readTree(out.resolve("manifest.json").toFile()).findParents("seed")) {
            versions.add(picture.path("provider").asText() + " "
                    + picture.path("version").asText());
        }
        return versions;
    }

    @Test
    @Order(1)
    void aProviderShouldComeInDrawStandBesideAndReplaceWhileNothingElseRestarts()
            throws IOException, InterruptedException {
        Set<String> before = starts();
        assertTrue(before.size() > 90, before::toString);

        String first = told("blogimg:provider-install " + jars.hue("1.0.0"));
        assertTrue(first.contains("bundles to refresh: 0\n"), first);
        assertEquals(Set.of("hue 1.0.0"), drawn());

        told("blogimg:provider-install " + jars.hue("1.1.0"));
        String both = told("blogimg:providers");
        assertTrue(both.contains("1.0.0") && both.contains("1.1.0") && both.contains("admitted, signer"), both);
        assertEquals(Set.of("hue 1.1.0"), drawn());

        String third = told("blogimg:provider-install " + jars.hue("2.0.0") + " --replace");
        assertTrue(third.contains(HUE + "/1.0.0 made way.") && third.contains(HUE + "/1.1.0 made way."), third);
        assertEquals(Set.of("hue 2.0.0"), drawn());
        assertEquals(before, starts(), "bundles that were restarted");

        int loaders = loaders();
        System.out.println("class loaders of " + HUE + " after three versions and three collections: " + loaders);
        assertTrue(loaders >= 1 && loaders <= 2, loaders + " class loaders of " + HUE + " are alive");
    }

    /** How many class loaders that hold the provider's class outlive a garbage collection. */
    private int loaders() throws IOException, InterruptedException {
        String pid = Long.toString(house.process().pid());
        for (int i = 0; i < 3; i++) {
            assertEquals(0, jcmd(pid, "GC.run").exit());
        }
        Installation.Output loaded = jcmd(pid, "VM.classloaders", "show-classes=true", "verbose=false");
        assertEquals(0, loaded.exit(), loaded::text);
        return (int) Pattern.compile("com[.]example[.]hue[.]HueProvider(?![\\w$])")
                .matcher(loaded.text())
                .results()
                .count();
    }

    private Installation.Output jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString()));
        command.addAll(List.of(words));
        return Installation.run(folder, Map.of(), 60, command.toArray(String[]::new));
    }

    @Test
    @Order(2)
    void everyPlugInOfTheDistributionShouldComeInWithoutARefresh() throws IOException, InterruptedException {
        Path features =
                house.home().resolve("system/org/blogimg/blogimg-features/0.1.0/blogimg-features-0.1.0-features.xml");
        List<String> names = FEATURE.matcher(Files.readString(features))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !Set.of("libraries", "core").contains(name))
                .toList();
        assertTrue(names.contains("image-sketch") && names.size() >= 8, names::toString);

        for (Path jar : PlugInJars.distributed(house.home(), names)) {
            String said = told("blogimg:provider-install " + jars.next(jar) + " --check --replace --framework");
            assertTrue(said.contains("bundles to refresh: 0\n"), said);
            assertTrue(said.contains("Would make way: org.blogimg."), said);
        }
    }

    @Test
    @Order(3)
    void oneOfTheDistributionShouldMakeWayAndStandStillUntilTheOtherGoes() throws IOException, InterruptedException {
        Path next = jars.next(
                PlugInJars.distributed(house.home(), List.of("image-sketch")).get(0));
        String said = told("blogimg:provider-install " + next + " --replace");
        assertTrue(said.contains("org.blogimg.image.sketch/0.1.0 made way."), said);

        told("feature:uninstall blogimg-image-stability ; feature:install blogimg-image-stability");
        for (int tries = 0; tries < 10 && sketches().size() > 1; tries++) {
            assertTrue(sketches().contains("0.1.1"));
        }
        assertEquals(List.of("0.1.1"), sketches());
        assertEquals(0, console("blogimg:doctor").exit());

        told("blogimg:provider-uninstall org.blogimg.image.sketch");
        assertEquals(List.of("0.1.0"), sketches());
    }

    private List<String> sketches() throws IOException, InterruptedException {
        return Rest.JSON.readTree(told("blogimg:providers --json")).findParents("version").stream()
                .filter(provider -> provider.path("id").asText().equals("sketch"))
                .map(provider -> provider.path("version").asText())
                .toList();
    }

    @Test
    @Order(4)
    void aGuestThatLooksUpEveryServiceShouldFindNoSecret_SEC() throws IOException, InterruptedException {
        long all =
                told(COUNT).lines().filter(line -> line.startsWith("service ")).count();
        Path jar = jars.curious();
        Installation.Output plain = console("blogimg:provider-install " + jar);
        assertTrue(plain.text().contains("--framework"), plain::text);

        String out = told("blogimg:provider-install " + jar + " --framework");

        String services = curious(out, "services");
        System.out.println(all + " services are registered; a guest that looks up all of them finds: " + services
                + "; bundles: " + curious(out, "bundles") + "; by the context of another bundle: "
                + curious(out, "by-another-context"));
        assertEquals("1", curious(out, "bundles"));
        assertEquals(
                Set.of("[java.time.Clock]", "[org.blogimg.api.net.Outbound]"),
                Stream.of(services.split(" ; "))
                        .map(service -> service.replaceFirst(".*=", ""))
                        .collect(Collectors.toSet()));
        assertTrue(all > 100, all + " services");
        told("blogimg:provider-uninstall com.example.curious");
    }

    private static String curious(String out, String what) {
        Matcher line = Pattern.compile("CURIOUS " + what + " (.*)").matcher(out);
        assertTrue(line.find(), out);
        return line.group(1).strip();
    }

    @Test
    @Order(5)
    void aTamperedOrRawInstalledBundleShouldNotRun() throws IOException, InterruptedException {
        Path hue = jars.hue("3.0.0");
        Path tampered = JarPress.changed(hue, all -> {
            all.put("com/example/hue/Extra.class", new byte[] {1});
            return all;
        });
        Installation.Output refused = console("blogimg:provider-install " + tampered);
        assertNotEquals(0, refused.exit());
        assertTrue(refused.text().contains("com/example/hue/Extra.class is not signed"), refused::text);
        assertTrue(told("blogimg:admissions --limit 1").contains("ENTRY_UNSIGNED"));

        console("bundle:install -s " + hue.toUri());
        assertFalse(told("blogimg:providers").contains("3.0.0"));
        Path feature = Files.writeString(
                folder.resolve("feature.xml"),
                """
                <features name="strange" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="strange" version="1"><bundle>%s</bundle></feature>
                </features>
                """
                        .formatted(jars.hue("3.1.0").toUri()));
        console("feature:repo-add " + feature.toUri() + " ; feature:install strange");
        assertFalse(told("blogimg:providers").contains("3.1.0"));
        told("feature:uninstall strange");
        assertTrue(told("bundle:list -t 0 --no-format")
                .lines()
                .anyMatch(line -> line.contains("Installed") && line.contains("3.0.0")));
        told("bundle:uninstall " + HUE + "/3.0.0");
    }

    @Test
    @Order(6)
    void itShouldComeBackAfterAStartWithoutKarafsCache() throws IOException, InterruptedException {
        restart(() -> delete(house.data().resolve("karaf")));

        await("blogimg:providers", "hue");
        assertEquals(Set.of("hue 2.0.0"), drawn());
        assertEquals(0, console("blogimg:doctor").exit());
    }

    @Test
    @Order(7)
    void itShouldComeBackAfterAnOrdinaryStart() throws IOException, InterruptedException {
        restart(() -> {});

        await("blogimg:providers", "hue");
        assertEquals(Set.of("hue 2.0.0"), drawn());
    }

    @Test
    @Order(8)
    void itShouldStayOutOnceItsJarWasChangedOnTheDisk() throws IOException, InterruptedException {
        restart(() -> {
            try (Stream<Path> files = Files.list(house.data().resolve("bundles"))) {
                for (Path jar : (Iterable<Path>) files::iterator) {
                    Files.write(jar, Files.readAllBytes(jars.hue("2.0.1")));
                }
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });

        await("blogimg:admissions --limit 3", "CHANGED");
        String providers = told("blogimg:providers");
        assertFalse(providers.contains("hue"), providers);
        assertTrue(told("blogimg:admissions --residents").contains("turned away at the last start"));
    }

    private void restart(Runnable meanwhile) throws IOException, InterruptedException {
        house.stop();
        meanwhile.run();
        house.start();
    }

    /** They come back beside what the house does first, so its being ready does not say that they are. */
    private void await(String command, String word) throws IOException, InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            if (told(command).contains(word)) {
                return;
            }
        }
        throw new AssertionError(command + " says nothing of " + word);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
