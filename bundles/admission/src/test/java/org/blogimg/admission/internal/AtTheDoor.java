package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.guests.OfferingGuest;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A house with a door, one author whom it trusts, and the bundles that the author brings. */
abstract class AtTheDoor {
    static final String NAME = "com.example.images";
    static final Wish FRAMEWORK = new Wish(false, false, false, false, true, "");
    static final Wish REPLACE = new Wish(false, true, false, false, true, "");

    @TempDir
    static Path keys;

    static SigningKey author;

    @TempDir
    Path folder;

    TestHouse house;

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

    Path offering(String version) {
        return author.sign(JarPress.bundle(NAME, version)
                .header("Import-Package", "org.osgi.framework,org.blogimg.api.image;version=\"[1.1,2)\"")
                .header("Bundle-Activator", OfferingGuest.class.getName())
                .type(OfferingGuest.class)
                .into(folder));
    }

    Path silent(String version) {
        return author.sign(JarPress.bundle(NAME, version).into(folder));
    }

    Verdict.Admitted admitted(Path jar, Wish wish) {
        return assertInstanceOf(Verdict.Admitted.class, house.door().install(jar, wish, "owner"));
    }

    Verdict.Refused refused(Path jar, Wish wish) {
        return assertInstanceOf(Verdict.Refused.class, house.door().install(jar, wish, "owner"));
    }

    List<String> offered() throws Exception {
        ServiceReference<?>[] all = house.context().getAllServiceReferences("org.blogimg.api.image.SelfTest", null);
        return Arrays.stream(all == null ? new ServiceReference<?>[0] : all)
                .map(reference -> String.valueOf(reference.getProperty("version")))
                .sorted()
                .toList();
    }

    Path jarOf(String version) {
        return house.door().residents().stream()
                .filter(resident -> resident.passport().version().equals(version))
                .map(resident -> folder.resolve(
                        "house/data/bundles/" + resident.passport().sha256() + ".jar"))
                .findFirst()
                .orElseThrow();
    }

    /** The one of the distribution. */
    Bundle sketch() {
        return Arrays.stream(house.context().getBundles())
                .filter(bundle -> "org.blogimg.image.sketch".equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getVersion().toString().equals("0.1.0"))
                .findFirst()
                .orElseThrow();
    }
}
