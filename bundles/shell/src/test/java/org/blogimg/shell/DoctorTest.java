package org.blogimg.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.accounts.Accounts;
import org.blogimg.admission.Admission;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.KeySource;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.Vault;
import org.blogimg.api.text.TextProvider;
import org.blogimg.ledger.Ledger;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Moderation;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Library;
import org.blogimg.testkit.PlainVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A sound house, and one fault at a time. */
final class DoctorTest {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    @TempDir
    private Path data = Path.of("");

    private final FakeHouse house = new FakeHouse();
    private final FakeComponents components = new FakeComponents();

    @BeforeEach
    void sound() throws IOException {
        Files.createDirectory(data.resolve("keys"), PosixFilePermissions.asFileAttribute(OWNER));
        for (String file : List.of("keys/master", "sealed-by", "token")) {
            Files.createFile(data.resolve(file), PosixFilePermissions.asFileAttribute(OWNER));
        }
        house.properties.put("blogimg.data", data.toString());
        house.with(ServiceComponentRuntime.class, components.runtime())
                .with(Accounts.class, new FakeOwner())
                .with(Vault.class, new PlainVault())
                .with(Ledger.class, new FakeLedger(new Ledger.Audit(2, 0, 0, 0)))
                .with(Clock.class, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
        for (Class<?> port : List.of(
                ImageProvider.class,
                TextProvider.class,
                Moderator.class,
                PictureModerator.class,
                Moderation.class,
                Appeals.class,
                BlobStore.class,
                KeySource.class,
                ObjectVault.class,
                Posts.class,
                Plans.class,
                Illustrations.class,
                Library.class,
                Documents.class,
                Admission.class,
                Desk.class)) {
            house.counts.put(port, 1);
        }
        house.bundles.add(new House.Installed("org.blogimg.rest", "0.1.0", "Active", false));
    }

    /** What it prints when it fails. */
    private String sick() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        assertThrows(CommandFailed.class, () -> house.run(new DoctorCommand(), screen));
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void soundHouseShouldPassWithoutAMend() {
        String screen = house.run(new DoctorCommand());
        assertFalse(screen.contains("fail"), screen);
        assertFalse(screen.contains("mend"), screen);
        assertEquals(16, screen.lines().count(), screen);
    }

    @Test
    void bundleThatIsNotActiveShouldFail() {
        house.bundles.add(new House.Installed("org.blogimg.web", "0.1.0", "Installed", true));
        assertTrue(sick().contains("fail  bundles: org.blogimg.web 0.1.0 is Installed"));
    }

    @Test
    void waitingComponentShouldBeNamedWithWhatItWaitsFor() {
        components.waiting("org.blogimg.studio", "org.blogimg.studio.internal.Route", "vault");
        components.waiting("org.stranger", "org.stranger.Part", "thing");
        String screen = sick();
        assertTrue(screen.contains("fail  component org.blogimg.studio.internal.Route: it waits for vault"), screen);
        assertFalse(screen.contains("stranger"), screen);
    }

    @Test
    void wrongValueShouldBeNamedWithItsFileAndKey() {
        components.configured(
                "image.sketch",
                Map.of("price_credits", 0L),
                Map.of("price_credits", "abc"),
                "java.lang.reflect.InvocationTargetException\n\tat x\nCaused by: java.lang.NumberFormatException: abc\n");
        String screen = sick();
        assertTrue(
                screen.contains("fail  etc/org.blogimg.image.sketch.cfg, key price_credits: must be a whole number,"
                        + " and is \"abc\"\n      mend: write such a value and save; as shipped it is 0"),
                screen);
    }

    @Test
    void refusedValueShouldBeToldInTheWordsOfWhoRefusedIt() {
        components.configured(
                "studio",
                Map.of("concurrency", 2, "open", true),
                Map.of("concurrency", "99", "open", "TRUE"),
                "a.B: wrapped\n\tat x\nCaused by: java.lang.IllegalArgumentException: concurrency must be 1 to 64\n\tat y");
        String screen = sick();
        assertTrue(screen.contains("could not start: concurrency must be 1 to 64"));
        assertTrue(screen.contains("mend it in etc/org.blogimg.studio.cfg"), screen);
    }

    @Test
    void numbersTooLargeAndHalfTruthsShouldFail() {
        components.configured("a", Map.of("n", 1, "b", false), Map.of("n", "3000000000", "b", "yes"), "");
        String screen = sick();
        assertTrue(screen.contains("key n: is too large: 3000000000"), screen);
        assertTrue(screen.contains("key b: must be true or false, and is \"yes\""), screen);
    }

    @Test
    void missingMasterKeyShouldFail() throws IOException {
        Files.delete(data.resolve("keys/master"));
        assertTrue(sick().contains("fail  file " + data.resolve("keys/master") + ": it is missing"));
    }

    @Test
    void masterKeyElsewhereShouldBeLookedForThere() {
        Path elsewhere = data.resolve("medium/master");
        components.configured("vault", Map.of(), Map.of("master_key_file", elsewhere.toString()), "");
        assertTrue(sick().contains("fail  file " + elsewhere + ": it is missing"));
    }

    @Test
    void secretThatOthersCanReadShouldFail() throws IOException {
        Files.setPosixFilePermissions(data.resolve("keys"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(data.resolve("token"), PosixFilePermissions.fromString("rw-r--r--"));
        String screen = sick();
        assertTrue(screen.contains("fail  rights of " + data.resolve("keys") + ": others can get at it"), screen);
        assertTrue(screen.contains("mend: chmod go= '" + data.resolve("token") + "'"), screen);
    }

    @Test
    void missingPlugInShouldFailByPort() {
        house.counts.put(Moderator.class, 0);
        assertTrue(sick().contains("fail  moderator: none stands ready"));
    }

    @Test
    void missingSliceShouldFailByName() {
        house.counts.put(Posts.class, 0);
        assertTrue(sick().contains("fail  services: nobody offers Posts"));
    }

    @Test
    void unsoundLedgerShouldFail() {
        house.with(Ledger.class, new FakeLedger(new Ledger.Audit(2, 1, 0, 0)));
        assertTrue(sick().contains("fail  ledger: 2 entries, sum 1"));
    }

    @Test
    void sealThatDoesNotOpenShouldFail() {
        house.services.remove(Vault.class);
        assertTrue(sick().contains("fail  keys: Vault is not there"));
    }

    @Test
    void missingDataFolderShouldFail() {
        house.properties.put("blogimg.data", data.resolve("nowhere").toString());
        assertTrue(sick().contains("fail  disk:"));
        house.properties.clear();
        assertTrue(sick().contains("fail  disk: the property blogimg.data is not set"));
    }

    @Test
    void clockBeforeTheFirstBuildShouldFail() {
        house.with(Clock.class, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertTrue(sick().contains("fail  clock: it shows 1970"));
    }

    @Test
    void jsonShouldHoldTheSameFindings() {
        DoctorCommand doctor = new DoctorCommand();
        doctor.json = true;
        assertTrue(house.run(doctor).contains("\"level\" : \"ok\""));
    }

    @Test
    void aProviderWhoseFileIsUnusableShouldBeNamedWithTheKey() {
        SelfTest excuse = () -> List.of(
                new SelfTest.Check("settings", SelfTest.Check.Outcome.FAILED, "etc/y.cfg, key model: name the model"));
        house.bearing.put("blogimg.absent", Map.of("openai", excuse));
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        assertThrows(CommandFailed.class, () -> house.run(new DoctorCommand(), screen));
        assertTrue(screen.toString(StandardCharsets.UTF_8)
                .contains("fail  image provider openai: it is not offered: etc/y.cfg, key model: name the model"));
    }
}
