package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.blogimg.admission.Signer;
import org.blogimg.admission.TrustStore;
import org.blogimg.api.UnusableInput;

/** Trusts a signer. */
@Service
@Command(
        scope = "blogimg",
        name = "trust-add",
        description = "Trusts the signer of a certificate: bundles that it signs may be let in",
        detailedDescription =
                "Changes: the certificate is kept in trust/ of the data folder. Whoever holds its key can from now on"
                        + " give you code that reaches all your data: take the file from its author in person, and compare the"
                        + " fingerprint. keytool -exportcert -rfc writes such a file.")
public final class TrustAddCommand extends DoorCommand {
    @Argument(name = "FILE", description = "One X.509 certificate, PEM or DER", required = true, multiValued = true)
    @Completion(FileCompleter.class)
    List<String> words = List.of();

    private String file = "";

    @Override
    void run(House house, PrintStream out) {
        file = argument("FILE");
        try {
            Signer signer = house.need(TrustStore.class).trust(resolve(file), who());
            print(List.of(signer), out);
        } catch (UnusableInput unusable) {
            throw new CommandFailed(String.valueOf(unusable.getMessage()));
        }
    }
}
