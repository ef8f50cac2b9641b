package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.util.List;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Resident;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.guests.FailingGuest;
import org.blogimg.admission.testing.JarPress;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bundles that come in, stand side by side, take each other's place and go. */
class BundleDoorTest extends AtTheDoor {
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
}
