package org.blogimg.admission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.blogimg.admission.Rule;

/**
 * The shape of a jar, before any of it is believed: bounded, and such that every reader reads the same. The JDK reads
 * manifest and signature files whole, so they are counted here first.
 */
final class Entries {
    private static final Pattern SIGNING = Pattern.compile("META-INF/([^/]+[.](SF|RSA|DSA|EC)|SIG-[^/]*)");
    private static final int SIGNING_BYTES = 4 * 1024 * 1024;
    private static final byte[] FIRST_BYTES = {'P', 'K', 3, 4};
    private static final String BUILD_ANEW = "build it anew with the JDK's jar tool or a build tool";

    private final Bounds bounds;
    private long unpacked;

    private Entries(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Whether an entry carries a signature, and so cannot be signed itself. */
    static boolean signing(String name) {
        String large = name.toUpperCase(Locale.ROOT);
        return large.equals("META-INF/MANIFEST.MF") || SIGNING.matcher(large).matches();
    }

    /** @return the names of the signature files ({@code .SF}) */
    static List<String> check(Path jar, Bounds bounds) {
        try {
            firstBytes(jar);
            try (ZipFile zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
                return new Entries(bounds).all(zip);
            }
        } catch (IOException broken) {
            throw new TurnedAway(Rule.NO_JAR, "it cannot be read as a jar: " + broken.getMessage(), BUILD_ANEW);
        }
    }

    private static void firstBytes(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            if (!java.util.Arrays.equals(in.readNBytes(FIRST_BYTES.length), FIRST_BYTES)) {
                throw new TurnedAway(Rule.NO_JAR, "its first bytes are not those of a jar", BUILD_ANEW);
            }
        }
    }

    private List<String> all(ZipFile zip) throws IOException {
        if (zip.size() > bounds.entries()) {
            throw new TurnedAway(
                    Rule.TOO_BIG,
                    "it has " + zip.size() + " entries, and at most " + bounds.entries() + " are looked at",
                    "leave out what it does not need");
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            name(entry, seen);
            count(zip, entry);
        }
        if (!seen.contains("META-INF/MANIFEST.MF")) {
            throw new TurnedAway(Rule.NO_JAR, "it has no META-INF/MANIFEST.MF", BUILD_ANEW);
        }
        return seen.stream()
                .filter(name -> signing(name) && name.toUpperCase(Locale.ROOT).endsWith(".SF"))
                .toList();
    }

    /** Two entries of one name: the JDK verifies one and the framework may load the other. */
    private static void name(ZipEntry entry, Set<String> seen) {
        String name = entry.getName();
        boolean twice = !seen.add(name)
                || (signing(name)
                        && seen.stream().filter(name::equalsIgnoreCase).count() > 1);
        if (twice) {
            throw new TurnedAway(Rule.NO_JAR, "it has the entry " + name + " twice", BUILD_ANEW);
        }
        if (name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
            throw new TurnedAway(Rule.NO_JAR, "the entry " + name + " leads out of the jar", BUILD_ANEW);
        }
        if (signing(name) && !name.equals(name.toUpperCase(Locale.ROOT))) {
            throw new TurnedAway(Rule.NO_JAR, "the entry " + name + " is not written large", BUILD_ANEW);
        }
    }

    private void count(ZipFile zip, ZipEntry entry) throws IOException {
        long begun = unpacked;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] chunk = new byte[64 * 1024];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                unpacked += read;
                bounded(entry, unpacked - begun);
            }
        }
        if (entry.isDirectory() && unpacked > begun) {
            throw new TurnedAway(Rule.NO_JAR, "the folder " + entry.getName() + " has bytes", BUILD_ANEW);
        }
    }

    private void bounded(ZipEntry entry, long own) {
        if (unpacked > bounds.unpacked()) {
            throw new TurnedAway(
                    Rule.TOO_BIG,
                    "unpacked it has more than " + bounds.unpacked() + " bytes; they were passed in the entry "
                            + entry.getName(),
                    "leave out what it does not need");
        }
        if (signing(entry.getName()) && own > SIGNING_BYTES) {
            throw new TurnedAway(
                    Rule.TOO_BIG, entry.getName() + " has more than " + SIGNING_BYTES + " bytes", BUILD_ANEW);
        }
    }
}
