package org.blogimg.admission.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.testing.JarPress;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Bundles that were let in, after a start: those that come back, and those that stay out. */
class ComingBackTest extends AtTheDoor {
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
            for (Path jar : (Iterable<Path>) files.filter(ComingBackTest::holdsTheGuest)::iterator) {
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
}
