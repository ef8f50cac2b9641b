package org.blogimg.admission.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.blogimg.admission.Signer;
import org.blogimg.api.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trusted signers as files: {@code trust/FINGERPRINT.pem} of the data folder, read anew each time. */
final class TrustFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int SHORTEST = 8;

    private final Path folder;
    private final Clock clock;

    TrustFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A file that holds no certificate is passed over, and the log says so: it may not shut out the others. */
    List<Signer> signers() {
        List<Signer> signers = new ArrayList<>();
        for (Path file : files()) {
            try {
                signers.add(Certificates.signer(only(file)));
            } catch (UnusableInput unusable) {
                LOG.warn("{} is no trusted certificate: {}", file, unusable.getMessage());
            }
        }
        signers.sort(Comparator.comparing(Signer::fingerprint));
        return signers;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    Signer add(Path file) {
        X509Certificate certificate = only(file);
        Certificates.weakness(certificate).ifPresent(TrustFolder::unusable);
        Certificates.untimely(certificate, clock.instant()).ifPresent(TrustFolder::unusable);
        Signer signer = Certificates.signer(certificate);
        try {
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            Files.writeString(
                    Folders.owned(folder).resolve(signer.fingerprint() + ".pem"), pem, StandardCharsets.US_ASCII);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + folder, full);
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
        return signer;
    }

    Signer remove(String beginning) {
        String wanted = beginning.replace(":", "").toLowerCase(Locale.ROOT);
        List<Signer> found = signers().stream()
                .filter(signer -> signer.fingerprint().startsWith(wanted))
                .toList();
        if (wanted.length() < SHORTEST || found.size() != 1) {
            throw new UnusableInput(
                    "fingerprint",
                    "name one trusted certificate by the first " + SHORTEST + " digits of its fingerprint or more; "
                            + found.size() + " begin so");
        }
        Signer signer = found.get(0);
        for (Path file : files()) {
            drop(file, signer);
        }
        return signer;
    }

    private static void drop(Path file, Signer signer) {
        try {
            if (Certificates.fingerprint(only(file)).equals(signer.fingerprint())) {
                Files.delete(file);
            }
        } catch (UnusableInput other) {
            LOG.warn("{} is no trusted certificate: {}", file, other.getMessage());
        } catch (IOException stuck) {
            throw new UncheckedIOException("cannot delete " + file, stuck);
        }
    }

    private static X509Certificate only(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new UnusableInput("certificate", "there is no certificate of at most 64 KiB at " + file);
            }
            Collection<?> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (found.size() != 1) {
                throw new UnusableInput(
                        "certificate", file + " holds " + found.size() + " certificates: give the signer's own, alone");
            }
            return (X509Certificate) found.iterator().next();
        } catch (IOException | CertificateException unreadable) {
            throw new UnusableInput(
                    "certificate",
                    file + " holds no certificate that can be read: keytool -exportcert -rfc writes one");
        }
    }

    private static void unusable(String why) {
        throw new UnusableInput("certificate", why + ": make a new key as docs/guide-signing.md says");
    }
}
