package org.blogimg.admission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

import org.blogimg.admission.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a jar, entry by entry. The JDK takes a signed jar with an added entry for a signed one, and one whose
 * signature is of an algorithm it has given up for an unsigned one without a word; here every entry must have the same one
 * signer, and weak ones are named.
 */
final class Seals {
    private static final Set<String> WEAK = Set.of("MD2", "MD5", "SHA", "SHA1", "SHA-1");
    private static final String SIGN_AGAIN = "sign it with jarsigner as docs/guide-signing.md says";
    private static final String AS_SIGNED = "take the file anew from its author, as it was signed";

    private final JarFile jar;
    private @Nullable CodeSigner signer;

    private Seals(JarFile jar) {
        this.jar = jar;
    }

    /**
     * What a signature vouches for.
     *
     * @param manifest the main attributes, as signed
     */
    record Signed(X509Certificate signer, Attributes manifest) {}

    static Signed read(Path file, List<String> signatures) {
        if (signatures.isEmpty()) {
            throw new TurnedAway(Rule.UNSIGNED, "it is not signed", SIGN_AGAIN);
        }
        if (signatures.size() > 1) {
            throw new TurnedAway(
                    Rule.SEVERAL_SIGNERS,
                    "it carries " + signatures.size() + " signatures: "
                            + String.join(", ", signatures.stream().sorted().toList()),
                    "build it anew and sign it once");
        }
        try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ, JarFile.baseVersion())) {
            return new Seals(jar).verified(signatures.get(0));
        } catch (IOException broken) {
            throw new TurnedAway(Rule.TAMPERED, "it cannot be read to its end: " + broken.getMessage(), AS_SIGNED);
        } catch (SecurityException broken) {
            // What the JDK says of manifest and signature file, before any entry is read.
            throw new TurnedAway(Rule.TAMPERED, "its signature is broken: " + broken.getMessage(), AS_SIGNED);
        }
    }

    private Signed verified(String signature) throws IOException {
        Manifest manifest = jar.getManifest();
        strong("META-INF/MANIFEST.MF", manifest);
        try (InputStream in = jar.getInputStream(jar.getJarEntry(signature))) {
            strong(signature, new Manifest(in));
        }
        List<JarEntry> entries = Collections.list(jar.entries()).stream()
                .filter(entry -> !entry.isDirectory() && !Entries.signing(entry.getName()))
                .toList();
        List<String> bare = new ArrayList<>();
        for (JarEntry entry : entries) {
            readToItsEnd(entry);
            sameSigner(entry, bare);
        }
        if (!bare.isEmpty()) {
            throw signer == null ? uncounted() : unsigned(bare.get(0));
        }
        if (signer == null) {
            throw new TurnedAway(Rule.UNSIGNED, "it has no entry that could be signed", SIGN_AGAIN);
        }
        return new Signed(certificate(signer), manifest.getMainAttributes());
    }

    private static void strong(String where, Manifest digests) {
        weak(where, digests.getMainAttributes());
        for (Map.Entry<String, Attributes> section : digests.getEntries().entrySet()) {
            weak("the entry " + section.getKey() + " in " + where, section.getValue());
        }
    }

    private static void weak(String where, Attributes attributes) {
        for (Object key : attributes.keySet()) {
            String name = key.toString().toUpperCase(Locale.ROOT);
            int end = name.indexOf("-DIGEST");
            if (end > 0 && WEAK.contains(name.substring(0, end))) {
                throw new TurnedAway(
                        Rule.WEAK,
                        "the digest of " + where + " is " + name.substring(0, end) + ", which can be forged",
                        "sign it with -digestalg SHA-256");
            }
        }
    }

    /** Only an entry that was read whole has been compared with its digest. */
    private void readToItsEnd(JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (SecurityException changed) {
            throw new TurnedAway(
                    Rule.TAMPERED,
                    "the entry " + entry.getName() + " is not what was signed (" + changed.getMessage() + ")",
                    AS_SIGNED);
        }
    }

    private void sameSigner(JarEntry entry, List<String> bare) {
        @Nullable CodeSigner[] found = entry.getCodeSigners();
        if (found == null || found.length == 0) {
            bare.add(entry.getName());
            return;
        }
        if (found.length > 1 || (signer != null && !signer.equals(found[0]))) {
            throw new TurnedAway(
                    Rule.SEVERAL_SIGNERS,
                    "the entry " + entry.getName() + " has another signer than the entries before it",
                    "build it anew and sign it once");
        }
        signer = found[0];
    }

    private static TurnedAway unsigned(String entry) {
        return new TurnedAway(
                Rule.ENTRY_UNSIGNED,
                "the entry " + entry + " is not signed: it was added after the rest was",
                AS_SIGNED);
    }

    private static TurnedAway uncounted() {
        return new TurnedAway(
                Rule.WEAK,
                "its signature does not count: the algorithm or key is one that this JDK has given up, or the signature"
                        + " file is damaged",
                "sign it with an RSA key of 3072 bits and SHA-256");
    }

    private static X509Certificate certificate(CodeSigner signer) {
        return Arrays.stream(signer.getSignerCertPath().getCertificates().toArray())
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .findFirst()
                .orElseThrow(() -> new TurnedAway(Rule.UNTRUSTED, "its signer has no X.509 certificate", SIGN_AGAIN));
    }
}
