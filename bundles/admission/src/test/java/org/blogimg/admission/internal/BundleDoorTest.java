package org.blogimg.admission.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Resident;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Signer;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.guests.FailingGuest;
import org.blogimg.admission.guests.OfferingGuest;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.blogimg.api.UnusableInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bundles that come in, stand side by side, take each other's place, go, and come back after a start. */
class BundleDoorTest {
    private static final String NAME = "com.example.images";
    private static final Wish FRAMEWORK = new Wish(false, false, false, false, true, "");
    private static final Wish REPLACE = new Wish(false, true, false, false, true, "");

    @TempDir
    static Path keys;

    private static SigningKey author;

    @TempDir
    Path folder;

    private TestHouse house;

    @BeforeAll
    static void makeKey() {
        author = SigningKey.made(keys, "author");
    }

    @BeforeEach
    void open() throws Exception {
        house = TestHouse.open(folder.resolve("house"), Map.of("offer__seconds", 1));
        house.trust().trust(author.certificate(folder), "owner");
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private Path offering(String version) {
        return author.sign(JarPress.bundle(NAME, version)
                .header("Import-Package", "org.osgi.framework,org.blogimg.api.image;version=\"[1.1,2)\"")
                .header("Bundle-Activator", OfferingGuest.class.getName())
                .type(OfferingGuest.class)
                .into(folder));
    }

    private Path silent(String version) {
        return author.sign(JarPress.bundle(NAME, version).into(folder));
    }

    private Verdict.Admitted admitted(Path jar, Wish wish) {
        return assertInstanceOf(Verdict.Admitted.class, house.door().install(jar, wish, "owner"));
    }

    private Verdict.Refused refused(Path jar, Wish wish) {
        return assertInstanceOf(Verdict.Refused.class, house.door().install(jar, wish, "owner"));
    }

    private List<String> offered() throws Exception {
        ServiceReference<?>[] all = house.context().getAllServiceReferences("org.blogimg.api.image.SelfTest", null);
        return Arrays.stream(all == null ? new ServiceReference<?>[0] : all)
                .map(reference -> String.valueOf(reference.getProperty("version")))
                .sorted()
                .toList();
    }

    @Test
    void aSoundBundleShouldComeInAndRunAndBeWrittenDown() throws Exception {
        Verdict.Admitted verdict = admitted(offering("1.0.0"), FRAMEWORK);

        assertEquals(List.of("1.0.0"), offered());
        assertEquals(List.of(), verdict.refreshed());
        assertEquals(Bundle.ACTIVE, house.context().getBundle(verdict.bundle()).getState());
        Resident resident = house.door().residents().get(0);
        assertEquals(verdict.passport(), resident.passport());
        assertEquals("bundle " + verdict.bundle() + ", active", resident.state());
        Attempt written = house.door().attempts(1).get(0);
        assertEquals("install admitted", written.deed() + " " + written.verdict());
        assertEquals(author.name(), "author");
        assertEquals(
                house.trust().signers().get(0).fingerprint(), written.passport().signer());
        assertEquals(List.of(verdict.passport().sha256() + ".jar"), house.shelf());
    }

    @Test
    void aCheckShouldLeaveNothingBehind() throws Exception {
        List<String> before = house.bundles();

        Verdict.Admitted verdict = admitted(offering("1.0.0"), new Wish(true, false, false, false, true, ""));

        assertEquals(0, verdict.bundle());
        assertEquals(before, house.bundles());
        assertEquals(List.of(), house.shelf());
        assertEquals(List.of(), house.door().residents());
        assertEquals("check", house.door().attempts(1).get(0).deed());
    }

    @Test
    void twoVersionsShouldStandSideBySide() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        admitted(offering("1.1.0"), FRAMEWORK);

        assertEquals(List.of("1.0.0", "1.1.0"), offered());
        assertEquals(Rule.PRESENT, refused(jarOf("1.1.0"), FRAMEWORK).rule());
    }

    private Path jarOf(String version) {
        return house.door().residents().stream()
                .filter(resident -> resident.passport().version().equals(version))
                .map(resident -> folder.resolve(
                        "house/data/bundles/" + resident.passport().sha256() + ".jar"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewerOneShouldReplaceTheOlderOnceItOffersWhatTheyDo() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        admitted(offering("1.1.0"), FRAMEWORK);

        Verdict.Admitted verdict = admitted(offering("2.0.0"), REPLACE);

        assertEquals(List.of(NAME + "/1.0.0", NAME + "/1.1.0"), verdict.replaced());
        assertEquals(List.of("2.0.0"), offered());
        assertEquals(1, house.door().residents().size());
        assertEquals(1, house.shelf().size());
    }

    @Test
    void theOlderShouldStayWhereTheNewerDoesNotOfferWhatItDoes() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);

        Verdict.Admitted verdict = admitted(silent("2.0.0"), new Wish(false, true, false, false, false, ""));

        assertEquals(List.of(), verdict.replaced());
        assertTrue(verdict.notes().get(0).contains("org.blogimg.api.image.SelfTest"), verdict.notes()::toString);
        assertEquals(List.of("1.0.0"), offered());
    }

    @Test
    void anOlderOneShouldComeInWithAReasonThatIsWrittenDown() {
        admitted(silent("2.0.0"), Wish.PLAIN);
        admitted(silent("1.0.0"), new Wish(false, false, false, false, false, "2.0.0 draws upside down"));

        assertTrue(house.door().attempts(1).get(0).what().contains("2.0.0 draws upside down"));
    }

    @Test
    void whatCannotBeWiredShouldGoAgain() throws Exception {
        List<String> before = house.bundles();
        Path jar = author.sign(JarPress.bundle(NAME, "1.0.0")
                .header("Import-Package", "org.blogimg.api.teleport")
                .into(folder));

        for (Wish wish : List.of(Wish.PLAIN, new Wish(true, false, false, false, false, ""))) {
            assertEquals(Rule.UNRESOLVED, refused(jar, wish).rule());
            assertEquals(before, house.bundles());
            assertEquals(List.of(), house.shelf());
        }
        assertTrue(house.door().attempts(2).get(1).what().contains("org.blogimg.api.teleport"));
    }

    @Test
    void whatFailsAtItsStartShouldGoAgain() throws Exception {
        Path jar = author.sign(JarPress.bundle(NAME, "1.0.0")
                .header("Import-Package", "org.osgi.framework")
                .header("Bundle-Activator", FailingGuest.class.getName())
                .type(FailingGuest.class)
                .into(folder));

        assertEquals(Rule.UNRESOLVED, refused(jar, FRAMEWORK).rule());
        assertEquals(List.of(), house.door().residents());
        assertEquals(List.of(), house.shelf());
    }

    @Test
    void itShouldStopWhereOthersWouldBeWiredAnew() throws Exception {
        Bundle waiting = house.brought(
                "blogimg-waiting",
                JarPress.bundle("org.blogimg.waiting", "0.1.0")
                        .header("Require-Capability", "osgi.service;filter:=\"(x=y)\";resolution:=optional"));
        Path jar = author.sign(JarPress.bundle(NAME, "1.0.0")
                .header("Provide-Capability", "osgi.service;x=y")
                .into(folder));

        Verdict.Refused stopped = refused(jar, Wish.PLAIN);
        assertEquals(Rule.REFRESH, stopped.rule());
        assertTrue(stopped.what().contains("bundles to refresh: 1 (org.blogimg.waiting/0.1.0)"), stopped.what());

        Verdict.Admitted verdict = admitted(jar, new Wish(false, false, true, false, false, ""));
        assertEquals(List.of("org.blogimg.waiting/0.1.0"), verdict.refreshed());
        assertEquals(Bundle.ACTIVE, waiting.getState());
    }

    @Test
    void uninstallingShouldTakeTheOneThatIsMeant() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        Verdict.Admitted second = admitted(offering("1.1.0"), FRAMEWORK);

        assertInstanceOf(Verdict.Refused.class, house.door().uninstall(NAME, "", "owner"));
        assertInstanceOf(Verdict.Refused.class, house.door().uninstall("org.blogimg.image.sketch", "", "owner"));
        assertInstanceOf(Verdict.Gone.class, house.door().uninstall(NAME, "1.0.0", "owner"));
        assertEquals(List.of("1.1.0"), offered());
        assertInstanceOf(Verdict.Gone.class, house.door().uninstall(Long.toString(second.bundle()), "", "owner"));
        assertEquals(List.of(), offered());
        assertEquals(List.of(), house.shelf());
        assertEquals("gone", house.door().attempts(1).get(0).verdict());
    }

    @Test
    void theyShouldComeBackAfterAStartAndFromAnEmptyCacheToo() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        admitted(offering("1.1.0"), FRAMEWORK);

        house = house.restarted();
        assertEquals(List.of("1.0.0", "1.1.0"), offered());

        house = house.restartedFromNothing();
        assertEquals(List.of("1.0.0", "1.1.0"), offered());
        assertEquals(2, house.shelf().size());
    }

    @Test
    void aCertificateThatEndedSinceShouldNotKeepThemOut() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        house.clock.move(Duration.ofDays(800));

        house = house.restarted();
        assertEquals(List.of("1.0.0"), offered());
        assertEquals(Rule.EXPIRED, refused(offering("1.1.0"), FRAMEWORK).rule());
    }

    @Test
    void oneThatWasChangedOnTheDiskShouldNotComeBack() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        Path jar = jarOf("1.0.0");
        Path other = JarPress.changed(offering("1.0.0"), all -> {
            all.remove("notes.txt");
            return all;
        });
        Files.write(jar, Files.readAllBytes(other));

        house = house.restarted();
        staysOut(Rule.CHANGED);
        Files.delete(jar);
        house = house.restarted();
        staysOut(Rule.CHANGED);
    }

    @Test
    void theFrameworksOwnCopyShouldBeWrittenOverBeforeItRuns() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        house.stop();
        int changed = 0;
        try (var files = Files.walk(folder.resolve("house/cache"))) {
            for (Path jar : (Iterable<Path>) files.filter(BundleDoorTest::holdsTheGuest)::iterator) {
                Files.write(
                        jar,
                        Files.readAllBytes(
                                author.sign(JarPress.bundle(NAME, "1.0.0").into(folder))));
                changed++;
            }
        }
        assertEquals(1, changed);

        house = house.started();
        assertEquals(List.of("1.0.0"), offered());
    }

    private static boolean holdsTheGuest(Path file) {
        try {
            return file.toString().endsWith(".jar")
                    && JarPress.read(file).keySet().toString().contains("OfferingGuest");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void oneWhoseSignerIsNoLongerTrustedShouldNotComeBack() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        String fingerprint = house.trust().signers().get(0).fingerprint();
        house.trust().distrust(fingerprint.substring(0, 8), "owner");
        assertEquals(List.of("1.0.0"), offered(), "it goes on until the next start");

        house = house.restarted();
        staysOut(Rule.UNTRUSTED);
    }

    @Test
    void whatAKilledInstallationLeftShouldBeSweptAway() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        Path shelf = folder.resolve("house/data/bundles");
        Files.writeString(shelf.resolve("incoming-1.tmp"), "half");
        Files.writeString(shelf.resolve("00".repeat(32) + ".jar"), "nobody's");

        house = house.restarted();
        assertEquals(1, house.shelf().size());
        assertEquals(List.of("1.0.0"), offered());
    }

    @Test
    void anOlderOneThatCameAfterAReplacementShouldStayAtTheNextStart() throws Exception {
        admitted(offering("1.0.0"), FRAMEWORK);
        admitted(offering("2.0.0"), REPLACE);
        admitted(offering("1.5.0"), new Wish(false, false, false, false, true, "2.0.0 is too bright"));

        house = house.restarted();
        assertEquals(List.of("1.5.0", "2.0.0"), offered());
    }

    private void staysOut(Rule rule) throws Exception {
        assertEquals(List.of(), offered());
        assertFalse(house.bundles().toString().contains(NAME), house.bundles()::toString);
        Attempt written = house.door().attempts(1).get(0);
        assertEquals("return refused " + rule, written.deed() + " " + written.verdict() + " " + written.rule());
        assertEquals(
                "turned away at the last start", house.door().residents().get(0).state());
    }

    @Test
    void oneOfTheDistributionThatWasReplacedShouldStandStillUntilTheOtherGoes() throws Exception {
        Path jar =
                author.sign(JarPress.bundle("org.blogimg.image.sketch", "0.2.0").into(folder));
        Verdict.Admitted verdict = admitted(jar, new Wish(false, true, false, false, false, ""));
        assertEquals(List.of("org.blogimg.image.sketch/0.1.0"), verdict.replaced());
        assertEquals(Bundle.RESOLVED, sketch().getState());

        sketch().start();
        house.settled();
        assertEquals(Bundle.RESOLVED, sketch().getState(), "as Karaf does with the next feature");
        house = house.restarted();
        assertFalse(sketch().getState() == Bundle.ACTIVE);
        house = house.restartedFromNothing();
        assertFalse(sketch().getState() == Bundle.ACTIVE);

        house.door().uninstall("org.blogimg.image.sketch", "", "owner");
        assertEquals(Bundle.ACTIVE, sketch().getState());
    }

    /** The one of the distribution. */
    private Bundle sketch() {
        return Arrays.stream(house.context().getBundles())
                .filter(bundle -> "org.blogimg.image.sketch".equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getVersion().toString().equals("0.1.0"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasInstalledInAnotherWayShouldNotRunNorStandInTheWayOfOthers() throws Exception {
        for (Path jar : List.of(offering("1.0.0"), silent("1.0.1"))) {
            try (var bytes = Files.newInputStream(jar)) {
                Bundle bundle = house.context().installBundle(jar.toUri().toString(), bytes);
                assertThrows(BundleException.class, bundle::start);
                assertEquals(Bundle.INSTALLED, bundle.getState());
            }
        }
        assertEquals(List.of(), offered());

        admitted(offering("2.0.0"), FRAMEWORK);
        assertEquals(List.of("2.0.0"), offered());
    }

    @Test
    void itShouldRunWhereTheGateIsOpen() throws Exception {
        house.close();
        house = TestHouse.open(folder.resolve("open"), Map.of("gate", false));
        Path jar = offering("1.0.0");
        try (var bytes = Files.newInputStream(jar)) {
            house.context().installBundle(jar.toUri().toString(), bytes).start();
        }
        assertEquals(List.of("1.0.0"), offered());
    }

    @Test
    void anUpdateFromElsewhereShouldNotRun() throws Exception {
        Bundle sketch = sketch();
        Path jar = JarPress.bundle("org.blogimg.image.sketch", "0.3.0")
                .header("Bundle-UpdateLocation", "file:/tmp/other.jar")
                .into(folder);
        try (var bytes = Files.newInputStream(jar)) {
            assertThrows(BundleException.class, () -> sketch.update(bytes));
        }
        assertFalse(sketch.getState() == Bundle.ACTIVE);
    }

    @Test
    void aTrustedCertificateShouldBeListedAndGoByItsFingerprint() {
        Signer signer = house.trust().signers().get(0);
        assertEquals("CN=author", signer.subject());
        assertEquals("RSA 2048", signer.key());
        assertThrows(UnusableInput.class, () -> house.trust()
                .distrust(signer.fingerprint().substring(0, 7), "owner"));
        assertThrows(UnusableInput.class, () -> house.trust().distrust("00000000", "owner"));
        assertEquals(signer, house.trust().distrust(colons(signer.fingerprint()), "owner"));
        assertEquals(List.of(), house.trust().signers());
        Attempt written = house.door().attempts(1).get(0);
        assertEquals(
                "distrust " + signer.fingerprint(),
                written.deed() + " " + written.passport().signer());
        assertEquals(Rule.UNTRUSTED, refused(silent("1.0.0"), Wish.PLAIN).rule());
    }

    private static String colons(String fingerprint) {
        return fingerprint.toUpperCase(java.util.Locale.ROOT).replaceAll("..(?!$)", "$0:");
    }

    @Test
    void whatIsNoCertificateShouldNotBeTrusted() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pem"), "hello", StandardCharsets.UTF_8);
        assertThrows(UnusableInput.class, () -> house.trust().trust(text, "owner"));
        assertThrows(UnusableInput.class, () -> house.trust().trust(folder.resolve("none.pem"), "owner"));
        SigningKey weak = SigningKey.made(folder, "weak", "-keyalg", "RSA", "-keysize", "1024");
        assertThrows(UnusableInput.class, () -> house.trust().trust(weak.certificate(folder), "owner"));
        assertEquals(1, house.trust().signers().size());
        Files.writeString(folder.resolve("house/data/trust/rubbish.pem"), "rubbish");
        assertEquals(1, house.trust().signers().size(), "a damaged file does not shut out the others");
    }

    @Test
    void nobodyElseShouldReadTheFolders() throws Exception {
        admitted(silent("1.0.0"), Wish.PLAIN);
        for (String name : List.of("trust", "bundles")) {
            assertEquals(
                    "rwx------",
                    java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("house/data/" + name))));
        }
        assertNull(house.context().getBundle("blogimg:admitted/"));
    }
}
