package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Words;

/** The words of one appeal, for a reason that its owner reads. */
@Service
@Command(
        scope = "blogimg",
        name = "appeal-words",
        description = "Shows the words of an appealed refusal, and writes down for its owner who looked and why",
        detailedDescription = "Shows content. Changes the list of looks that the owner sees; nothing else.")
public final class AppealWordsCommand extends HouseCommand {
    @Argument(
            name = "JOB",
            description = "The job of an appeal; see blogimg:appeals",
            required = true,
            multiValued = true)
    @Completion(AppealCompleter.class)
    List<String> words = List.of();

    @Option(name = "--reason", description = "Why the words have to be seen; the owner reads it")
    String reason = "";

    @Override
    void run(House house, PrintStream out) {
        String job = argument("JOB");
        Words said =
                Appealed.call(() -> house.need(Appeals.class).look(Appealed.id(job), Appealed.who(session), reason));
        if (json) {
            printJson(out, new Told(job, said.prompt(), said.plea()));
            return;
        }
        out.println("Refused:");
        said.prompt().lines().forEach(line -> out.println("  " + line));
        out.println(said.plea().isEmpty() ? "The owner gave no reason." : "The owner says:");
        said.plea().lines().forEach(line -> out.println("  " + line));
        out.println("Your look is written down; the owner sees it.");
    }

    /** The stable form. */
    record Told(String job, String prompt, String plea) {
        @Override
        public String toString() {
            return "Told[" + job + "]";
        }
    }
}
