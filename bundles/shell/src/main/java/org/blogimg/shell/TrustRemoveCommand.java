package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Signer;
import org.blogimg.admission.TrustStore;
import org.blogimg.api.UnusableInput;

/** Trusts a signer no longer. */
@Service
@Command(
        scope = "blogimg",
        name = "trust-remove",
        description = "Trusts a signer no longer",
        detailedDescription =
                "Changes: the certificate leaves trust/ of the data folder. Bundles that it signed run on until the next"
                        + " start and do not come back then; provider-uninstall takes one away at once.")
public final class TrustRemoveCommand extends DoorCommand {
    @Argument(name = "FINGERPRINT", description = "Its first eight digits or more", required = true, multiValued = true)
    List<String> words = List.of();

    private String fingerprint = "";

    @Override
    void run(House house, PrintStream out) {
        fingerprint = argument("FINGERPRINT");
        Signer signer;
        try {
            signer = house.need(TrustStore.class).distrust(fingerprint, who());
        } catch (UnusableInput unusable) {
            throw new CommandFailed(String.valueOf(unusable.getMessage()));
        }
        print(List.of(signer), out);
        house.need(Admission.class).residents().stream()
                .filter(resident -> !json && resident.passport().signer().equals(signer.fingerprint()))
                .forEach(resident -> out.println(resident.passport()
                        + " was signed by it and runs on until the next start; blogimg:provider-uninstall "
                        + resident.passport().name() + " " + resident.passport().version()
                        + " takes it away now."));
    }
}
