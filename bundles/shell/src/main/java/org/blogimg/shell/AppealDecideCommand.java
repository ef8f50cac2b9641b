package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Refusal;

/** Allows or denies. */
@Service
@Command(
        scope = "blogimg",
        name = "appeal-decide",
        description = "Decides an appeal: blogimg:appeal-decide JOB allow|deny --reason \"what the owner is told\"",
        detailedDescription = "Allowed, the rule is set aside for these words of this owner, who may order the picture"
                + " again. Denied, it stays refused. Decided once; the owner reads the reason.")
public final class AppealDecideCommand extends HouseCommand {
    @Argument(
            name = "JOB",
            description = "The job of an appeal, see blogimg:appeals; then allow or deny",
            required = true,
            multiValued = true)
    @Completion(AppealCompleter.class)
    List<String> words = List.of();

    @Option(name = "--reason", description = "One or two sentences; the owner reads them")
    String reason = "";

    @Override
    void run(House house, PrintStream out) {
        List<String> given = arguments();
        if (given.size() != 2 || !List.of("allow", "deny").contains(given.get(1))) {
            throw new CommandFailed(
                    "Say which job, and allow or deny: blogimg:appeal-decide JOB allow --reason \"...\"");
        }
        Refusal decided = Appealed.call(() -> house.need(Appeals.class)
                .decide(Appealed.id(given.get(0)), given.get(1).equals("allow"), Appealed.who(session), reason));
        if (json) {
            printJson(out, new Told(decided.job().value(), decided.state().name()));
            return;
        }
        out.println(
                decided.state() == Refusal.State.ALLOWED
                        ? "Allowed. Its owner may order the picture again; nothing is drawn by itself."
                        : "Denied. It stays refused, and its owner reads why.");
    }

    /** The stable form. */
    record Told(String job, String state) {}
}
