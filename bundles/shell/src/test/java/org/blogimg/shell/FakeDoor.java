package org.blogimg.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.admission.Admission;
import org.blogimg.admission.Attempt;
import org.blogimg.admission.Passport;
import org.blogimg.admission.Resident;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Signer;
import org.blogimg.admission.TrustStore;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.api.UnusableInput;

/** A door that does as a test says and remembers what was asked. */
final class FakeDoor implements Admission, TrustStore {
    static final Passport HUE = new Passport("ab".repeat(32), "com.example.hue", "1.0.0", "cd".repeat(32));
    static final Signer AUTHOR =
            new Signer("cd".repeat(32), "CN=author", "RSA 3072", Instant.parse("2027-01-01T00:00:00Z"));

    final List<String> asked = new ArrayList<>();
    final List<Resident> residents = new ArrayList<>();
    Verdict verdict = new Verdict.Admitted(HUE, 97, List.of(), List.of("com.example.hue/0.9.0"), List.of("a note"));

    @Override
    public Verdict install(Path jar, Wish wish, String who) {
        asked.add("install " + jar + " " + wish + " " + who);
        return verdict;
    }

    @Override
    public Verdict uninstall(String bundle, String version, String who) {
        asked.add("uninstall " + bundle + " " + version + " " + who);
        return verdict instanceof Verdict.Refused ? verdict : new Verdict.Gone(HUE);
    }

    @Override
    public List<Attempt> attempts(int most) {
        asked.add("attempts " + most);
        return List.of(new Attempt(
                Instant.EPOCH,
                "owner",
                "install",
                HUE,
                "refused",
                Rule.TAMPERED.name(),
                "the entry x is not what was signed"));
    }

    @Override
    public List<Resident> residents() {
        return residents;
    }

    @Override
    public List<Signer> signers() {
        return List.of(AUTHOR);
    }

    @Override
    public Signer trust(Path certificate, String who) {
        asked.add("trust " + certificate + " " + who);
        return AUTHOR;
    }

    @Override
    public Signer distrust(String fingerprint, String who) {
        if (!AUTHOR.fingerprint().startsWith(fingerprint)) {
            throw new UnusableInput("fingerprint", "none begins so");
        }
        asked.add("distrust " + fingerprint + " " + who);
        return AUTHOR;
    }

    void lives(boolean active) {
        residents.add(new Resident(
                HUE,
                Instant.EPOCH,
                "owner",
                active,
                active ? "bundle 97, active" : "turned away at the last start",
                false));
    }
}
