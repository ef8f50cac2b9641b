package org.blogimg.admission.internal;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.blogimg.admission.Signer;

/** What a certificate says, and what is wrong with it. */
final class Certificates {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 224;

    private Certificates() {}

    static Signer signer(X509Certificate certificate) {
        return new Signer(
                fingerprint(certificate),
                TurnedAway.plain(certificate.getSubjectX500Principal().getName()),
                certificate.getPublicKey().getAlgorithm() + " " + bits(certificate.getPublicKey()),
                certificate.getNotAfter().toInstant());
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(JarShelf.sha256().digest(certificate.getEncoded()));
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Why its key is too weak, where it is: 2048 bits of RSA or DSA, 224 of an elliptic curve are the least. */
    static Optional<String> weakness(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        int least = key instanceof ECKey ? EC_BITS : RSA_BITS;
        int bits = bits(key);
        return bits >= least || isEdwards(key)
                ? Optional.empty()
                : Optional.of("the signer's " + key.getAlgorithm() + " key has " + bits + " bits, and " + least
                        + " are the least");
    }

    /** Why its time is not now, where it is not. */
    static Optional<String> untimely(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isBefore(from)) {
            return Optional.of("the signer's certificate is not good before " + from);
        }
        return now.isAfter(until) ? Optional.of("the signer's certificate was good until " + until) : Optional.empty();
    }

    private static boolean isEdwards(PublicKey key) {
        return key.getAlgorithm().startsWith("Ed");
    }

    private static int bits(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength();
        }
        if (key instanceof DSAKey dsa) {
            return dsa.getParams() == null ? 0 : dsa.getParams().getP().bitLength();
        }
        return key instanceof ECKey curve
                ? curve.getParams().getCurve().getField().getFieldSize()
                : 0;
    }
}
