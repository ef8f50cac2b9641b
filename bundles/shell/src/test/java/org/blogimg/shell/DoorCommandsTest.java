package org.blogimg.shell;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Resident;
import org.blogimg.admission.Rule;
import org.blogimg.admission.TrustStore;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.broker.ProviderDesk;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Commands at the door for bundles. */
final class DoorCommandsTest {
    private final FakeDoor door = new FakeDoor();
    private final FakeHouse house = new FakeHouse().with(Admission.class, door).with(TrustStore.class, door);

    private static ProviderInstallCommand install(String... words) {
        ProviderInstallCommand command = new ProviderInstallCommand();
        command.words = List.of(words);
        return command;
    }

    private JsonNode json(HouseCommand command) throws Exception {
        command.json = true;
        return new ObjectMapper().readTree(house.run(command));
    }

    @Test
    void installShouldSayWhatIsRefreshedAndWhatWent() {
        String screen = house.run(install("/tmp/hue.jar"));

        assertEquals("install /tmp/hue.jar " + Wish.PLAIN + " console", door.asked.get(0));
        assertTrue(screen.contains("com.example.hue/1.0.0"), screen);
        assertTrue(screen.contains("bundles to refresh: 0\n"), screen);
        assertTrue(screen.contains("bundle 97"), screen);
        assertTrue(screen.contains("com.example.hue/0.9.0 made way."), screen);
        assertTrue(screen.contains("a note"), screen);
    }

    @Test
    void everyOptionShouldReachTheDoorAlsoBehindTheFile() {
        house.run(install(
                "/tmp/hue.jar",
                "--check",
                "--replace",
                "--refresh",
                "--native",
                "--framework",
                "--downgrade",
                "it failed"));

        assertEquals(
                "install /tmp/hue.jar " + new Wish(true, true, true, true, true, "it failed") + " console",
                door.asked.get(0));
    }

    @Test
    void aCheckShouldSayThatNothingWasChanged() {
        door.verdict =
                new Verdict.Admitted(FakeDoor.HUE, 0, List.of("org.x/1"), List.of("com.example.hue/0.9.0"), List.of());

        String screen = house.run(install("/tmp/hue.jar", "--check"));
        assertTrue(screen.contains("bundles to refresh: 1 org.x/1"), screen);
        assertTrue(screen.contains("nothing was changed. Would make way: com.example.hue/0.9.0"), screen);
    }

    @Test
    void aRefusalShouldFailWithWhatAndMend() {
        door.verdict = new Verdict.Refused(Rule.TAMPERED, "the entry x is not what was signed", "take it anew");

        CommandFailed failed = assertThrows(CommandFailed.class, () -> house.run(install("/tmp/hue.jar")));
        assertEquals(
                "Refused (TAMPERED): the entry x is not what was signed.\nMend: take it anew.", failed.getMessage());
        ProviderUninstallCommand gone = new ProviderUninstallCommand();
        gone.words = List.of("x");
        assertThrows(CommandFailed.class, () -> house.run(gone));
    }

    @Test
    void aReasonThatIsTooLongShouldBeRefusedBeforeTheDoor() {
        assertThrows(CommandFailed.class, () -> house.run(install("/tmp/hue.jar", "--downgrade", "x".repeat(201))));
        assertEquals(List.of(), door.asked);
    }

    @Test
    void uninstallShouldNameTheVersion() throws Exception {
        ProviderUninstallCommand command = new ProviderUninstallCommand();
        command.words = List.of("com.example.hue", "1.0.0");

        assertEquals("com.example.hue/1.0.0 went.\n", house.run(command));
        assertEquals("uninstall com.example.hue 1.0.0 console", door.asked.get(0));
        assertEquals("1.0.0", json(command).get("passport").get("version").asText());
        door.lives(true);
        assertEquals(List.of("com.example.hue"), ProviderUninstallCommand.names(house));
    }

    @Test
    void admissionsShouldShowTheBookAndWhoIsIn() throws Exception {
        String book = house.run(new AdmissionsCommand());
        assertTrue(book.contains("TAMPERED") && book.contains("abababababababab") && book.contains("owner"), book);
        assertEquals(
                "ab".repeat(32),
                json(new AdmissionsCommand()).get(0).get("sha256").asText());
        door.lives(true);
        AdmissionsCommand residents = new AdmissionsCommand();
        residents.residents = true;
        assertTrue(house.run(residents).contains("bundle 97, active"));
        AdmissionsCommand many = new AdmissionsCommand();
        many.limit = 1001;
        assertThrows(CommandFailed.class, () -> house.run(many));
    }

    @Test
    void trustShouldBeListedGivenAndTaken() {
        assertTrue(house.run(new TrustListCommand()).contains("CN=author"));
        TrustAddCommand add = new TrustAddCommand();
        add.words = List.of("/tmp/author.pem");
        assertTrue(house.run(add).contains(FakeDoor.AUTHOR.fingerprint()));
        door.lives(true);
        TrustRemoveCommand remove = new TrustRemoveCommand();
        remove.words = List.of("cdcdcdcd");
        String screen = house.run(remove);
        assertTrue(screen.contains("com.example.hue/1.0.0 was signed by it and runs on until the next start"), screen);
        assertEquals(List.of("trust /tmp/author.pem console", "distrust cdcdcdcd console"), door.asked);
        remove.words = List.of("00000000");
        assertThrows(CommandFailed.class, () -> house.run(remove));
    }

    @Test
    void providersShouldSayByWhoseWordTheyAreHere() {
        FakeProviderDesk providers = new FakeProviderDesk();
        providers.add("hue", "com.example.hue", "1.0.0");
        providers.add("hue", "com.example.hue", "0.9.0");
        door.lives(true);
        house.with(ProviderDesk.class, providers);

        String screen = house.run(new ProvidersCommand());
        assertTrue(screen.contains("admitted, signer cdcdcdcdcdcdcdcd"), screen);
        assertTrue(screen.contains("the distribution"), screen);
    }

    @Test
    void theDoctorShouldNameAnAdmittedBundleThatStayedOut() {
        door.lives(true);
        assertEquals(Finding.Level.OK, admitted().level());
        door.lives(false);
        assertEquals(Finding.Level.FAIL, admitted().level());
        assertTrue(
                admitted().detail().contains("com.example.hue/1.0.0: turned away"),
                admitted().detail());
    }

    @Test
    void theDoctorShouldNotMindOneOfTheDistributionThatMadeWay() {
        house.bundles.add(new House.Installed("com.example.hue", "0.9.0", "Resolved", true));
        assertEquals(Finding.Level.FAIL, bundles().level());
        door.lives(true);
        assertEquals(Finding.Level.FAIL, bundles().level(), "it stands beside");
        door.residents.clear();
        door.residents.add(new Resident(FakeDoor.HUE, Instant.EPOCH, "owner", true, "bundle 97, active", true));
        assertEquals(Finding.Level.OK, bundles().level());
    }

    private Finding bundles() {
        return WiringChecks.of(house).get(0);
    }

    private Finding admitted() {
        return WiringChecks.of(house).stream()
                .filter(finding -> finding.what().equals("admitted bundles"))
                .findFirst()
                .orElseThrow();
    }
}
