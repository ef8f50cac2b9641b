package org.blogimg.admission.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Jars that nobody signed, or the wrong one, or in the wrong way, or that were changed since. */
class HostileSignaturesTest extends HostileJars {
    private static final String[] RSA = {"-keyalg", "RSA", "-keysize", "2048"};

    private SigningKey stranger;
    private SigningKey weak;
    private SigningKey late;
    private SigningKey early;

    @BeforeAll
    void makeKeys() throws Exception {
        stranger = SigningKey.made(folder, "stranger");
        weak = SigningKey.made(folder, "weak", "-keyalg", "RSA", "-keysize", "1024");
        late = SigningKey.made(folder, "late", RSA[0], RSA[1], RSA[2], RSA[3], "-startdate", "-30d", "-validity", "20");
        early = SigningKey.made(
                folder, "early", RSA[0], RSA[1], RSA[2], RSA[3], "-startdate", "+5d", "-validity", "20");
        // Those that trust-add would not take lie there all the same: each jar is to fail by its own rule.
        for (SigningKey key : List.of(weak, late, early)) {
            byte[] certificate = key.path().getCertificates().get(0).getEncoded();
            Files.writeString(
                    folder.resolve("house/data/trust/" + key.name() + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate)
                            + "\n-----END CERTIFICATE-----\n");
        }
    }

    @Override
    Stream<Hostile> jars() {
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
                changed("digest of another content", Rule.TAMPERED, "notes.txt", HostileSignaturesTest::otherDigest),
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

    @Test
    void whatAJarSaysShouldNotForgeALineOfTheLog() {
        Path jar = JarPress.changed(
                author.sign(next().into(folder)), all -> with(all, "x\nERROR all is lost\u001b[31m", "new"));
        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, install(jar));
        assertTrue(refused.what().contains("x?ERROR all is lost?[31m"), refused.what());
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
}
