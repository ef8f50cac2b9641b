package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final String COUNT =
            "each ($.context getAllServiceReferences $null \"(service.id=*)\") { echo service ($it getProperty service.id) }";
    private static final String HUE = "com.example.hue";
    private static final Pattern PROVIDER = Pattern.compile("com[.]example[.]hue[.]HueProvider(?![\\w$])");

    private final Installation house;
    private final Path folder;
    private final SigningKey author;
    private final PlugInJars jars;
    private final OperatorsDesk desk;

    AdmissionTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        house = Installation.unpack();
        author = SigningKey.made(folder, "author");
        jars = new PlugInJars(house.home(), folder, author);
        desk = new OperatorsDesk(house, folder);
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        house.start();
        Path hue = jars.hue("1.0.0");

        Installation.Output early = desk.console("blogimg:provider-install " + hue);
        assertNotEquals(0, early.exit());
        assertTrue(early.text().contains("UNTRUSTED") && early.text().contains("blogimg:trust-add"), early::text);
        desk.told("blogimg:trust-add " + author.certificate(folder));
    }

    @AfterAll
    void end() throws IOException {
        house.close();
    }

    @Test
    @Order(1)
    void aProviderShouldComeInDrawStandBesideAndReplaceWhileNothingElseRestarts()
            throws IOException, InterruptedException {
        Set<String> before = desk.starts();
        assertTrue(before.size() > 90, before::toString);

        String first = desk.told("blogimg:provider-install " + jars.hue("1.0.0"));
        assertTrue(first.contains("bundles to refresh: 0\n"), first);
        assertEquals(Set.of("hue 1.0.0"), desk.drawn());

        desk.told("blogimg:provider-install " + jars.hue("1.1.0"));
        String both = desk.told("blogimg:providers");
        assertTrue(both.contains("1.0.0") && both.contains("1.1.0") && both.contains("admitted, signer"), both);
        assertEquals(Set.of("hue 1.1.0"), desk.drawn());

        String third = desk.told("blogimg:provider-install " + jars.hue("2.0.0") + " --replace");
        assertTrue(third.contains(HUE + "/1.0.0 made way.") && third.contains(HUE + "/1.1.0 made way."), third);
        assertEquals(Set.of("hue 2.0.0"), desk.drawn());
        assertEquals(before, desk.starts(), "bundles that were restarted");

        int loaders = desk.loaders(PROVIDER);
        System.out.println("class loaders of " + HUE + " after three versions and three collections: " + loaders);
        assertTrue(loaders >= 1 && loaders <= 2, loaders + " class loaders of " + HUE + " are alive");
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
            String said = desk.told("blogimg:provider-install " + jars.next(jar) + " --check --replace --framework");
            assertTrue(said.contains("bundles to refresh: 0\n"), said);
            assertTrue(said.contains("Would make way: org.blogimg."), said);
        }
    }

    @Test
    @Order(3)
    void oneOfTheDistributionShouldMakeWayAndStandStillUntilTheOtherGoes() throws IOException, InterruptedException {
        Path next = jars.next(
                PlugInJars.distributed(house.home(), List.of("image-sketch")).get(0));
        String said = desk.told("blogimg:provider-install " + next + " --replace");
        assertTrue(said.contains("org.blogimg.image.sketch/0.1.0 made way."), said);

        desk.told("feature:uninstall blogimg-image-stability ; feature:install blogimg-image-stability");
        for (int tries = 0; tries < 10 && desk.versions("sketch").size() > 1; tries++) {
            assertTrue(desk.versions("sketch").contains("0.1.1"));
        }
        assertEquals(List.of("0.1.1"), desk.versions("sketch"));
        assertEquals(0, desk.console("blogimg:doctor").exit());

        desk.told("blogimg:provider-uninstall org.blogimg.image.sketch");
        assertEquals(List.of("0.1.0"), desk.versions("sketch"));
    }

    @Test
    @Order(4)
    void aGuestThatLooksUpEveryServiceShouldFindNoSecret_SEC() throws IOException, InterruptedException {
        long all = desk.told(COUNT)
                .lines()
                .filter(line -> line.startsWith("service "))
                .count();
        Path jar = jars.curious();
        Installation.Output plain = desk.console("blogimg:provider-install " + jar);
        assertTrue(plain.text().contains("--framework"), plain::text);

        String out = desk.told("blogimg:provider-install " + jar + " --framework");

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
        desk.told("blogimg:provider-uninstall com.example.curious");
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
        Installation.Output refused = desk.console("blogimg:provider-install " + tampered);
        assertNotEquals(0, refused.exit());
        assertTrue(refused.text().contains("com/example/hue/Extra.class is not signed"), refused::text);
        assertTrue(desk.told("blogimg:admissions --limit 1").contains("ENTRY_UNSIGNED"));

        desk.console("bundle:install -s " + hue.toUri());
        assertFalse(desk.told("blogimg:providers").contains("3.0.0"));
        Path feature = Files.writeString(
                folder.resolve("feature.xml"),
                """
                <features name="strange" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="strange" version="1"><bundle>%s</bundle></feature>
                </features>
                """
                        .formatted(jars.hue("3.1.0").toUri()));
        desk.console("feature:repo-add " + feature.toUri() + " ; feature:install strange");
        assertFalse(desk.told("blogimg:providers").contains("3.1.0"));
        desk.told("feature:uninstall strange");
        assertTrue(desk.told("bundle:list -t 0 --no-format")
                .lines()
                .anyMatch(line -> line.contains("Installed") && line.contains("3.0.0")));
        desk.told("bundle:uninstall " + HUE + "/3.0.0");
    }

    @Test
    @Order(6)
    void itShouldComeBackAfterAStartWithoutKarafsCache() throws IOException, InterruptedException {
        restart(() -> delete(house.data().resolve("karaf")));

        desk.await("blogimg:providers", "hue");
        assertEquals(Set.of("hue 2.0.0"), desk.drawn());
        assertEquals(0, desk.console("blogimg:doctor").exit());
    }

    @Test
    @Order(7)
    void itShouldComeBackAfterAnOrdinaryStart() throws IOException, InterruptedException {
        restart(() -> {});

        desk.await("blogimg:providers", "hue");
        assertEquals(Set.of("hue 2.0.0"), desk.drawn());
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

        desk.await("blogimg:admissions --limit 3", "CHANGED");
        String providers = desk.told("blogimg:providers");
        assertFalse(providers.contains("hue"), providers);
        assertTrue(desk.told("blogimg:admissions --residents").contains("turned away at the last start"));
    }

    private void restart(Runnable meanwhile) throws IOException, InterruptedException {
        house.stop();
        meanwhile.run();
        house.start();
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
