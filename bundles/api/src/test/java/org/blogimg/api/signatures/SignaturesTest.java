package org.blogimg.api.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** What others build against, held against what is checked in beside this module's pom: {@code signatures/PACKAGE.txt}. */
final class SignaturesTest {
    private static final String MEND =
            "\nRaise @Version in package-info.java where it says so, then renew what is checked in:"
                    + "\n  mvn -B -o -pl bundles/api test -Dtest=SignaturesTest -Dsignatures=renew";

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Path KEPT = BASE.resolve("signatures");
    private static final CompiledPackages COMPILED = new CompiledPackages(BASE.resolve("target/classes"));
    private static final boolean RENEW = "renew".equals(System.getProperty("signatures"));

    @Test
    void exportedSignaturesShouldBeAsCheckedInAndVersionsRiseWithThem() throws IOException {
        StringBuilder wrong = new StringBuilder();
        for (Signatures now : COMPILED.all()) {
            Path file = KEPT.resolve(now.name() + ".txt");
            String kept = Files.exists(file) ? Files.readString(file) : "";
            if (!kept.equals(now.text())) {
                wrong.append(kept.isEmpty() ? renew(file, now) : changed(file, Signatures.read(kept), now));
            }
        }
        if (!wrong.isEmpty()) {
            fail(wrong + MEND);
        }
    }

    private static String changed(Path file, Signatures before, Signatures now) throws IOException {
        Change change = Change.between(before, now);
        if (change.allows(before.version(), now.version())) {
            return renew(file, now);
        }
        return "\n" + now.name() + " " + now.version() + " must be at least "
                + change.leastVersion(before.version()) + " (" + change.rise() + "):\n  "
                + String.join("\n  ", change.reasons());
    }

    private static String renew(Path file, Signatures now) throws IOException {
        if (!RENEW) {
            return "\n" + now.name() + " " + now.version() + " differs from " + KEPT.getFileName() + "/"
                    + file.getFileName() + "; its version is high enough.";
        }
        Files.createDirectories(KEPT);
        Files.writeString(file, now.text());
        return "";
    }

    @Test
    void everyFileShouldBelongToAnExportedPackage() throws IOException {
        Set<String> exported = Set.copyOf(
                COMPILED.all().stream().map(one -> one.name() + ".txt").toList());
        assertTrue(exported.size() >= 6, exported::toString);
        try (Stream<Path> files = Files.list(KEPT)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> !exported.contains(file))
                            .toList());
        }
    }

    @Test
    void everyExportedPackageShouldHaveAVersion() {
        assertEquals(
                List.of(),
                COMPILED.all().stream()
                        .filter(one -> !one.version().matches("\\d+\\.\\d+\\.\\d+"))
                        .map(Signatures::name)
                        .toList());
    }

    /** It decides what a further method breaks, and the range of versions that an implementer imports. */
    @Test
    void everyExportedInterfaceShouldSayWhoImplementsIt() {
        Map<Class<?>, Set<String>> interfaces = COMPILED.interfaces();
        assertTrue(interfaces.size() >= 15, interfaces::toString);
        assertEquals(
                List.of(),
                interfaces.entrySet().stream()
                        .filter(one -> one.getValue().contains("ProviderType")
                                == one.getValue().contains("ConsumerType"))
                        .map(one -> one.getKey().getName())
                        .toList());
    }

    @Test
    void textShouldReadBackAsItWasWritten() {
        for (Signatures one : COMPILED.all()) {
            assertEquals(one, Signatures.read(one.text()));
        }
    }
}
