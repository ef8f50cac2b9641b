package org.blogimg.admission.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Jars that must stay out: each made here, none installed, each with a sentence that names what is wrong, each written down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileJarsTest {
    private static final String NAME = "com.example.images";
    private static final String[] RSA = {"-keyalg", "RSA", "-keysize", "2048"};

    private Path folder = Path.of("");

    private TestHouse house;
    private SigningKey author;
    private SigningKey stranger;
    private SigningKey weak;
    private SigningKey late;
    private SigningKey early;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        house = TestHouse.open(folder.resolve("house"), Map.of("jar__megabytes", 5));
        author = SigningKey.made(folder, "author");
        stranger = SigningKey.made(folder, "stranger");
        weak = SigningKey.made(folder, "weak", "-keyalg", "RSA", "-keysize", "1024");
        late = SigningKey.made(folder, "late", RSA[0], RSA[1], RSA[2], RSA[3], "-startdate", "-30d", "-validity", "20");
        early = SigningKey.made(
                folder, "early", RSA[0], RSA[1], RSA[2], RSA[3], "-startdate", "+5d", "-validity", "20");
        house.trust().trust(author.certificate(folder), "owner");
        // Those that trust-add would not take lie there all the same: each jar is to fail by its own rule.
        for (SigningKey key : List.of(weak, late, early)) {
            byte[] certificate = key.path().getCertificates().get(0).getEncoded();
            Files.writeString(
                    folder.resolve("house/data/trust/" + key.name() + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate)
                            + "\n-----END CERTIFICATE-----\n");
        }
        assertInstanceOf(
                Verdict.Admitted.class, install(author.sign(plain("2.0.0").into(folder))));
        assertInstanceOf(
                Verdict.Admitted.class,
                install(author.sign(JarPress.bundle("com.example.gone", "1.0.0").into(folder))));
        assertInstanceOf(Verdict.Gone.class, house.door().uninstall("com.example.gone", "", "owner"));
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    private Verdict install(Path jar) {
        return house.door().install(jar, Wish.PLAIN, "owner");
    }

    private static JarPress plain(String version) {
        return JarPress.bundle(NAME, version);
    }

    private static JarPress next() {
        return plain("3.0.0");
    }

    /**
     * A jar that must stay out.
     *
     * @param names what the sentence must name
     */
    private record Hostile(String what, Rule rule, String names, Supplier<Path> jar) {
        @Override
        public String toString() {
            return what;
        }
    }

    private Hostile signed(String what, Rule rule, String names, JarPress press) {
        return new Hostile(what, rule, names, () -> author.sign(press.into(folder)));
    }

    private Hostile changed(String what, Rule rule, String names, UnaryOperator<Map<String, byte[]>> change) {
        return new Hostile(what, rule, names, () -> JarPress.changed(author.sign(next().into(folder)), change));
    }

    Stream<Hostile> signatures() {
        return Stream.of(
                new Hostile("unsigned", Rule.UNSIGNED, "not signed", () -> next().into(folder)),
                new Hostile(
                        "by somebody else", Rule.UNTRUSTED, "CN=stranger", () -> stranger.sign(next().into(folder))),
                new Hostile(
                        "by two",
                        Rule.SEVERAL_SIGNERS,
                        "STRANGER.SF",
                        () -> stranger.sign(author.sign(next().into(folder)))),
                new Hostile(
                        "digest SHA-1", Rule.WEAK, "SHA-1", () -> author.sign(next().into(folder), "SHA-1", "author")),
                new Hostile("digest MD5", Rule.WEAK, "MD5", () -> author.sign(next().into(folder), "MD5", "author")),
                new Hostile("key of 1024 bits", Rule.WEAK, "1024 bits", () -> weak.sign(next().into(folder))),
                new Hostile(
                        "certificate of yesterday", Rule.EXPIRED, "good until", () -> late.sign(next().into(folder))),
                new Hostile(
                        "certificate of tomorrow",
                        Rule.EXPIRED,
                        "not good before",
                        () -> early.sign(next().into(folder))),
                changed("tampered", Rule.TAMPERED, "notes.txt", all -> with(all, "notes.txt", "changed")),
                changed("added entry", Rule.ENTRY_UNSIGNED, "extra.txt", all -> with(all, "extra.txt", "new")),
                changed(
                        "added under META-INF",
                        Rule.ENTRY_UNSIGNED,
                        "META-INF/services/x",
                        all -> with(all, "META-INF/services/x", "new")),
                changed("digest of another content", Rule.TAMPERED, "notes.txt", HostileJarsTest::otherDigest),
                changed(
                        "header changed",
                        Rule.TAMPERED,
                        "Manifest",
                        all -> replaced(all, "META-INF/MANIFEST.MF", "3.0.0", "9.0.0")),
                changed(
                        "signature file changed",
                        Rule.TAMPERED,
                        "signature",
                        all -> replaced(all, "META-INF/AUTHOR.SF", "Created-By", "Dreated-By")),
                changed(
                        "signature block gone",
                        Rule.WEAK,
                        "does not count",
                        all -> without(all, "META-INF/AUTHOR.RSA")),
                changed(
                        "signature block is rubbish",
                        Rule.WEAK,
                        "does not count",
                        all -> with(all, "META-INF/AUTHOR.RSA", "rubbish")),
                new Hostile("signature of another jar", Rule.TAMPERED, "", this::wronglySigned));
    }

    Stream<Hostile> headers() {
        return Stream.of(
                signed(
                        "the house's ground",
                        Rule.IMPORT,
                        "org.blogimg.base",
                        imports("org.blogimg.api,org.blogimg.base")),
                signed("the vault", Rule.IMPORT, "org.blogimg.vault", imports("org.blogimg.vault;version=\"[1,2)\"")),
                signed(
                        "the ledger, if it is there",
                        Rule.IMPORT,
                        "org.blogimg.ledger",
                        imports("org.slf4j,org.blogimg.ledger;resolution:=optional")),
                signed(
                        "two in one clause",
                        Rule.IMPORT,
                        "org.blogimg.base",
                        imports("org.slf4j;org.blogimg.base;version=1")),
                signed("in quotation marks", Rule.IMPORT, "org.blogimg.base", imports("\"org.blogimg.base\"")),
                signed("the framework", Rule.IMPORT, "--framework", imports("org.osgi.framework")),
                signed("persistence", Rule.IMPORT, "javax.persistence", imports("javax.persistence")),
                signed("settings of all", Rule.IMPORT, "org.osgi.service.cm", imports("org.osgi.service.cm")),
                signed("not closed", Rule.HEADER, "quotation mark", imports("org.slf4j;version=\"1")),
                signed(
                        "fragment",
                        Rule.FRAGMENT,
                        "org.blogimg.ledger",
                        next().header("Fragment-Host", "org.blogimg.ledger")),
                signed(
                        "native code",
                        Rule.NATIVE,
                        "Bundle-NativeCode",
                        next().header("Bundle-NativeCode", "x.so;osname=Linux;processor=x86-64")),
                signed(
                        "imports as it goes",
                        Rule.HEADER,
                        "DynamicImport-Package",
                        next().header("DynamicImport-Package", "*")),
                signed(
                        "a whole bundle",
                        Rule.HEADER,
                        "Require-Bundle",
                        next().header("Require-Bundle", "org.blogimg.ledger")),
                signed(
                        "exports",
                        Rule.HEADER,
                        "Export-Package",
                        next().header("Export-Package", "org.blogimg.api.image;version=1.9")),
                signed(
                        "plays the component runtime",
                        Rule.HEADER,
                        "osgi.extender",
                        next().header("Provide-Capability", "osgi.extender;osgi.extender=\"osgi.component\"")),
                signed(
                        "asks by the back door",
                        Rule.HEADER,
                        "osgi.wiring.package",
                        next().header(
                                        "Require-Capability",
                                        "osgi.wiring.package;filter:=\"(osgi.wiring.package=org.blogimg.base)\"")),
                signed("console commands", Rule.HEADER, "Karaf-Commands", next().header("Karaf-Commands", "x")),
                signed(
                        "no bundle",
                        Rule.HEADER,
                        "Bundle-ManifestVersion",
                        next().header("Bundle-ManifestVersion", "1")),
                signed("no version", Rule.HEADER, "Bundle-Version", plain("new")),
                signed(
                        "name of the house",
                        Rule.HOUSE_NAME,
                        "org.blogimg.ledger",
                        JarPress.bundle("org.blogimg.ledger", "9.0.0")),
                signed(
                        "name as of the house",
                        Rule.HOUSE_NAME,
                        "org.blogimg.treasure",
                        JarPress.bundle("org.blogimg.treasure", "9.0.0")));
    }

    Stream<Hostile> versions() {
        return Stream.of(
                signed("older", Rule.OLDER, "2.0.0", plain("1.9.9")),
                signed(
                        "older than the distribution's",
                        Rule.OLDER,
                        "0.1.0",
                        JarPress.bundle("org.blogimg.image.sketch", "0.0.9")),
                signed(
                        "the same with other bytes",
                        Rule.OTHER_BYTES,
                        NAME,
                        plain("2.0.0").entry("more.txt", "more")),
                signed(
                        "the distribution's with other bytes",
                        Rule.OTHER_BYTES,
                        "org.blogimg.image.sketch",
                        JarPress.bundle("org.blogimg.image.sketch", "0.1.0")),
                signed(
                        "one that was here, with other bytes",
                        Rule.OTHER_BYTES,
                        "was let in before",
                        JarPress.bundle("com.example.gone", "1.0.0").entry("more.txt", "more")));
    }

    Stream<Hostile> shapes() {
        return Stream.of(
                new Hostile("absent", Rule.UNREADABLE, "no-such.jar", () -> folder.resolve("no-such.jar")),
                new Hostile(
                        "text",
                        Rule.NO_JAR,
                        "first bytes",
                        () -> written("text.jar", "hello".getBytes(StandardCharsets.UTF_8))),
                new Hostile("cut short", Rule.NO_JAR, "cannot be read", this::cutShort),
                new Hostile("something before it", Rule.NO_JAR, "first bytes", this::polyglot),
                new Hostile("bomb", Rule.TOO_BIG, "bomb.bin", () -> author.sign(bomb())),
                new Hostile("bomb in the manifest", Rule.TOO_BIG, "MANIFEST.MF", this::manifestBomb),
                new Hostile("too many entries", Rule.TOO_BIG, "entries", this::crowd),
                new Hostile("too large a file", Rule.TOO_BIG, "bytes", () -> written("large.jar", new byte[6 << 20])),
                changed(
                        "second manifest",
                        Rule.NO_JAR,
                        "META-INF/manifest.mf",
                        all -> with(all, "META-INF/manifest.mf", "Bundle-SymbolicName: x\n")),
                changed("leads out", Rule.NO_JAR, "../x", all -> with(all, "../x", "out")),
                new Hostile("one name twice", Rule.NO_JAR, "twice", this::twice));
    }

    @ParameterizedTest
    @MethodSource({"signatures", "headers", "versions", "shapes"})
    void aHostileJarShouldStayOut(Hostile hostile) throws Exception {
        List<String> before = house.bundles();
        List<String> shelf = house.shelf();
        Path jar = hostile.jar().get();

        Verdict verdict = install(jar);

        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, verdict);
        String said = refused.what() + " " + refused.mend();
        assertEquals(hostile.rule(), refused.rule(), said);
        assertTrue(said.contains(hostile.names()), said);
        assertFalse(refused.mend().isBlank());
        assertEquals(before, house.bundles());
        assertEquals(shelf, house.shelf());
        Attempt written = house.door().attempts(1).get(0);
        assertEquals("refused", written.verdict());
        assertEquals("owner", written.who());
        assertEquals(hostile.rule().name(), written.rule());
        assertEquals(refused.what(), written.what());
    }

    @Test
    void whatAJarSaysShouldNotForgeALineOfTheLog() {
        Path jar = JarPress.changed(
                author.sign(next().into(folder)), all -> with(all, "x\nERROR all is lost\u001b[31m", "new"));
        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, install(jar));
        assertTrue(refused.what().contains("x?ERROR all is lost?[31m"), refused.what());
    }

    private static JarPress imports(String packages) {
        return next().header("Import-Package", packages);
    }

    private static Map<String, byte[]> with(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private static Map<String, byte[]> without(Map<String, byte[]> all, String name) {
        assertTrue(all.remove(name) != null, all.keySet()::toString);
        return all;
    }

    private static Map<String, byte[]> replaced(Map<String, byte[]> all, String name, String from, String to) {
        String text = new String(all.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), text);
        return with(all, name, text.replace(from, to));
    }

    /** Entry and manifest agree with one another, and not with what was signed. */
    private static Map<String, byte[]> otherDigest(Map<String, byte[]> all) {
        String manifest = new String(all.getOrDefault("META-INF/MANIFEST.MF", new byte[0]), StandardCharsets.UTF_8);
        byte[] other = "changed".getBytes(StandardCharsets.UTF_8);
        String digest = Base64.getEncoder().encodeToString(JarShelf.sha256().digest(other));
        all.put("notes.txt", other);
        return with(
                all, "META-INF/MANIFEST.MF", manifest.replaceAll("SHA-256-Digest: .*", "SHA-256-Digest: " + digest));
    }

    private Path wronglySigned() {
        Path good = author.sign(plain("4.0.0").into(folder));
        return JarPress.changed(author.sign(next().into(folder)), all -> {
            try {
                Map<String, byte[]> others = JarPress.read(good);
                Map<String, byte[]> mixed = new LinkedHashMap<>(all);
                mixed.put("META-INF/AUTHOR.SF", others.getOrDefault("META-INF/AUTHOR.SF", new byte[0]));
                mixed.put("META-INF/AUTHOR.RSA", others.getOrDefault("META-INF/AUTHOR.RSA", new byte[0]));
                return mixed;
            } catch (java.io.IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] bytesOf(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Path cutShort() {
        byte[] whole = bytesOf(author.sign(next().into(folder)));
        return written("short.jar", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    private Path polyglot() {
        byte[] whole = bytesOf(author.sign(next().into(folder)));
        byte[] both = new byte[whole.length + 10];
        System.arraycopy("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), 0, both, 0, 10);
        System.arraycopy(whole, 0, both, 10, whole.length);
        return written("polyglot.jar", both);
    }

    /** 31 MB of nothing in 32 KB. */
    private Path bomb() {
        return next().entry("bomb.bin", new byte[31 << 20]).into(folder);
    }

    private Path manifestBomb() {
        return JarPress.changed(author.sign(next().into(folder)), all -> {
            all.put("META-INF/MANIFEST.MF", new byte[8 << 20]);
            return all;
        });
    }

    private Path crowd() {
        JarPress press = next();
        for (int i = 0; i < 10_001; i++) {
            press.entry("e" + i, "");
        }
        return press.into(folder);
    }

    /** A signed jar in which a second entry is given the name of the first, behind the tools' back. */
    private Path twice() {
        Path jar = JarPress.changed(author.sign(next().into(folder)), all -> with(all, "n0tes.txt", "another content"));
        byte[] bytes = bytesOf(jar);
        byte[] from = "n0tes.txt".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + from.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
                bytes[i + 1] = 'o';
            }
        }
        return written("twice.jar", bytes);
    }

    @Test
    void aBombShouldBeSmallUntilItIsUnpacked() throws Exception {
        assertTrue(Files.size(bomb()) < 1 << 20);
    }
}
