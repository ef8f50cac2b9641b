package org.blogimg.admission;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Whose signature opens the door: certificates of signers, each for itself. A certificate that another one vouches for is
 * not trusted for that.
 */
@ProviderType
public interface TrustStore {
    List<Signer> signers();

    /**
     * Takes a signer's certificate in.
     *
     * @param certificate a file with one X.509 certificate, PEM or DER
     * @throws org.blogimg.api.UnusableInput when it holds none, several, or one that is too weak or too old
     */
    Signer trust(Path certificate, String who);

    /**
     * Takes a certificate out. What it signed goes on until the next start, and does not come back then.
     *
     * @param fingerprint its first eight hexadecimal digits or more
     * @throws org.blogimg.api.UnusableInput when none or several begin so
     */
    Signer distrust(String fingerprint, String who);
}
