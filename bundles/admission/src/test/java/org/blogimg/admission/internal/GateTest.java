package org.blogimg.admission.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Signer;
import org.blogimg.admission.Wish;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.blogimg.api.UnusableInput;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Whom the house trusts, and what came past the door: it does not run. */
class GateTest extends AtTheDoor {
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
