package org.blogimg.admission;

/**
 * What a jar turned out to be; parts that were not reached before it was refused are empty.
 *
 * @param sha256 of the whole file
 * @param name symbolic name
 * @param version bundle version
 * @param signer fingerprint of its signer's certificate
 */
public record Passport(String sha256, String name, String version, String signer) {
    /** Nothing known but the file. */
    public static Passport of(String sha256) {
        return new Passport(sha256, "", "", "");
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
