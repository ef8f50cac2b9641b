package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.accounts.Accounts;
import org.blogimg.api.JobId;
import org.blogimg.api.PictureId;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Explanation;

/** One job, step by step. */
@Service
@Command(
        scope = "blogimg",
        name = "explain",
        description = "Shows a job step by step, with the exact prompt that went out and what was replaced in it",
        detailedDescription = "Shows content: only for whoever may see the owner's words. Reads only; changes nothing.")
public final class ExplainCommand extends HouseCommand {
    @Argument(name = "JOB", description = "The id of a job; see blogimg:jobs", required = true, multiValued = true)
    @Completion(JobCompleter.class)
    List<String> words = List.of();

    @Override
    void run(House house, PrintStream out) {
        String job = argument("JOB");
        Explanation explanation = house.need(Desk.class)
                .explain(house.need(Accounts.class).owner().account(), id(job))
                .orElseThrow(() -> new CommandFailed("There is no such job."));
        if (json) {
            printJson(out, Told.of(explanation));
            return;
        }
        out.println("Job " + explanation.job().id() + ", " + explanation.job().role() + ", drawn by "
                + explanation.job().provider());
        explanation
                .steps()
                .forEach(step -> out.println(
                        "  " + step.at() + "  " + step.state() + (step.note().isEmpty() ? "" : "  " + step.note())));
        words(explanation, out);
    }

    private static void words(Explanation explanation, PrintStream out) {
        boolean sent = !explanation.sentPrompt().isEmpty();
        String words = sent ? explanation.sentPrompt() : explanation.words().words();
        List<String> replaced =
                sent ? explanation.replaced() : explanation.words().replaced();
        if (!sent) {
            out.println("Nothing was sent yet.");
        }
        if (!words.isEmpty()) {
            out.println(sent ? "Sent, to the letter:" : "It would be, to the letter:");
            words.lines().forEach(line -> out.println("  " + line));
            explanation
                    .begunFrom()
                    .ifPresent(picture -> out.println("With the picture " + picture + ", without metadata."));
            out.println(replaced.isEmpty() ? "Nothing was replaced." : "Replaced: " + String.join("; ", replaced));
        }
    }

    private static JobId id(String job) {
        try {
            return new JobId(job);
        } catch (IllegalArgumentException noId) {
            throw new CommandFailed("There is no such job.");
        }
    }

    /** The stable form. */
    record Told(
            String job,
            String state,
            String sentPrompt,
            List<String> replaced,
            String words,
            List<Step> steps,
            String begunFrom) {
        static Told of(Explanation explanation) {
            return new Told(
                    explanation.job().id().value(),
                    explanation.job().state().name(),
                    explanation.sentPrompt(),
                    explanation.replaced(),
                    explanation.words().words(),
                    explanation.steps().stream()
                            .map(step -> new Step(step.state().name(), step.at().toString(), step.note()))
                            .toList(),
                    explanation.begunFrom().map(PictureId::value).orElse(""));
        }

        @Override
        public String toString() {
            return "Told[" + job + "]";
        }
    }

    /** A step. */
    record Step(String state, String at, String note) {}
}
