package org.blogimg.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.admission.Signer;
import org.blogimg.admission.Verdict;

/** What the commands at the door for bundles share. */
abstract class DoorCommand extends HouseCommand {
    private static final int SHORT = 16;

    /** The console's name of whoever types; it goes into the door's book. */
    final String who() {
        Object user = session == null ? null : session.get("USER");
        return user == null ? "console" : user.toString();
    }

    /** As the session sees it; for one command from the shell that is the server's own folder. */
    final Path resolve(String path) {
        return session == null ? Path.of(path) : session.currentDir().resolve(path);
    }

    final void refused(Verdict.Refused refused, PrintStream out) {
        if (json) {
            printJson(out, refused);
        }
        throw new CommandFailed(
                "Refused (" + refused.rule() + "): " + refused.what() + ".\nMend: " + refused.mend() + ".");
    }

    static String brief(String digits) {
        return digits.length() <= SHORT ? digits : digits.substring(0, SHORT);
    }

    final void print(List<Signer> signers, PrintStream out) {
        if (json) {
            printJson(out, signers.stream().map(Line::of).toList());
            return;
        }
        ShellTable table = new ShellTable()
                .emptyTableText("Nobody is trusted so far; blogimg:trust-add FILE takes a certificate.");
        for (String column : List.of("fingerprint", "subject", "key", "good until")) {
            table.column(column);
        }
        signers.forEach(signer ->
                table.addRow().addContent(signer.fingerprint(), signer.subject(), signer.key(), signer.until()));
        table.print(out);
    }

    /** The stable form. */
    record Line(String fingerprint, String subject, String key, String until) {
        static Line of(Signer signer) {
            return new Line(
                    signer.fingerprint(),
                    signer.subject(),
                    signer.key(),
                    signer.until().toString());
        }
    }
}
