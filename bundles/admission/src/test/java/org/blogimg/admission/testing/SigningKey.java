package org.blogimg.admission.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;

import jdk.security.jarsigner.JarSigner;

/** A key with a certificate of its own, made by the JDK's keytool. */
public record SigningKey(String name, PrivateKey key, CertPath path) {
    private static final String WORD = "a-word-of-tests";

    /** RSA of 2048 bits, good from yesterday on for a year. */
    public static SigningKey made(Path folder, String name) {
        return made(folder, name, "-keyalg", "RSA", "-keysize", "2048", "-startdate", "-1d", "-validity", "365");
    }

    /** With keytool's own options for algorithm, size and time. */
    public static SigningKey made(Path folder, String name, String... options) {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                WORD));
        command.addAll(Arrays.asList(options));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return read(store, name);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static SigningKey read(Path file, String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, WORD.toCharArray());
        }
        Certificate own = store.getCertificate(name);
        return new SigningKey(
                name,
                (PrivateKey) store.getKey(name, WORD.toCharArray()),
                CertificateFactory.getInstance("X.509").generateCertPath(List.of(own)));
    }

    /** The certificate as a file that {@code trust-add} takes. */
    public Path certificate(Path folder) {
        try {
            return Files.write(
                    folder.resolve(name + ".cer"), path.getCertificates().get(0).getEncoded());
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Signs as {@code jarsigner} does with its defaults. */
    public Path sign(Path jar) {
        return sign(jar, "SHA-256", name);
    }

    /** With a digest of choice, and a name for the signature's files. */
    public Path sign(Path jar, String digest, String signature) {
        Path signed = jar.resolveSibling(
                jar.getFileName().toString().replace(".jar", "") + "-by-" + signature + "-" + digest + ".jar");
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            String shorter = signature.replaceAll("[^A-Za-z0-9]", "");
            new JarSigner.Builder(key, path)
                    .digestAlgorithm(digest)
                    .signerName(shorter.substring(0, Math.min(8, shorter.length())))
                    .build()
                    .sign(in, out);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
        return signed;
    }
}
