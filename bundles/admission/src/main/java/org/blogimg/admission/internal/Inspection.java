package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

import org.blogimg.admission.Passport;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Signer;
import org.blogimg.admission.Wish;

/** One jar before the door: what it is comes to light step by step, and is known even where it is turned away. */
final class Inspection {
    private static final String TRUST_IT =
            "blogimg:trust-add FILE trusts a signer; take its certificate from the author in person, not from where the jar is from";

    private final Rules rules;
    private Passport passport;

    /** What inspections share. */
    record Rules(Bounds bounds, Customs customs, TrustFolder trust, Clock clock) {}

    Inspection(Rules rules, String sha256) {
        this.rules = rules;
        this.passport = Passport.of(sha256);
    }

    Passport passport() {
        return passport;
    }

    /** Of a jar that nobody has let in so far. */
    Headers first(Path jar, Wish wish) {
        Seals.Signed signed = Seals.read(jar, Entries.check(jar, rules.bounds()));
        Certificates.weakness(signed.signer()).ifPresent(why -> {
            throw new TurnedAway(Rule.WEAK, why, "sign it with an RSA key of 3072 bits");
        });
        Optional<String> untimely =
                Certificates.untimely(signed.signer(), rules.clock().instant());
        untimely.ifPresent(why -> {
            throw new TurnedAway(Rule.EXPIRED, why, "sign it with a certificate that is good now");
        });
        return inside(signed, wish);
    }

    /** Of one that was let in before: its certificate may have ended since. */
    Headers again(Path jar, Wish wish) {
        return inside(Seals.read(jar, Entries.check(jar, rules.bounds())), wish);
    }

    private Headers inside(Seals.Signed signed, Wish wish) {
        String signer = Certificates.fingerprint(signed.signer());
        passport = new Passport(passport.sha256(), "", "", signer);
        trusted(signed.signer(), signer);
        Headers headers = new Headers(signed.manifest());
        passport = new Passport(
                passport.sha256(), headers.symbolicName(), headers.version().toString(), signer);
        rules.customs().check(headers, wish);
        return headers;
    }

    private void trusted(X509Certificate certificate, String fingerprint) {
        if (rules.trust().signers().stream().map(Signer::fingerprint).noneMatch(fingerprint::equals)) {
            Signer signer = Certificates.signer(certificate);
            throw new TurnedAway(
                    Rule.UNTRUSTED,
                    "its signer is not trusted here: " + signer.subject() + ", certificate " + fingerprint
                            + (rules.trust().signers().isEmpty() ? "; nobody is trusted so far" : ""),
                    TRUST_IT);
        }
    }
}
