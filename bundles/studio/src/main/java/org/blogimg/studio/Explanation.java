package org.blogimg.studio;

import java.time.Instant;
import java.util.List;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/**
 * A job step by step.
 *
 * @param sentPrompt the exact words that left for the provider; empty while none have
 * @param replaced what the anonymiser put in the place of something, such as {@code e-mail -> an address}; the hidden
 *     words themselves are not kept
 * @param words what was sent, or, while nothing was, what would be; empty once the prompt's period is over
 */
public record Explanation(
        Job job,
        @Personal(DataClass.PROMPT) String sentPrompt,
        List<String> replaced,
        Outgoing words,
        List<Step> steps) {
    public Explanation {
        replaced = List.copyOf(replaced);
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "Explanation[" + job.id() + ", " + steps.size() + " steps]";
    }

    /** One state the job came to, and when. */
    public record Step(Job.State state, Instant at, String note) {}
}
