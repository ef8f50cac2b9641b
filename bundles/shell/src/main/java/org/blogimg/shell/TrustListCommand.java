package org.blogimg.shell;

import java.io.PrintStream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.admission.TrustStore;

/** Whose signature opens the door. */
@Service
@Command(
        scope = "blogimg",
        name = "trust-list",
        description = "Lists the certificates whose signature lets a bundle in",
        detailedDescription = "What came with the distribution is trusted by it and needs none of them. Reads only;"
                + " changes nothing.")
public final class TrustListCommand extends DoorCommand {
    @Override
    void run(House house, PrintStream out) {
        print(house.need(TrustStore.class).signers(), out);
    }
}
