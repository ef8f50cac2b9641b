package org.blogimg.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.PictureId;

/**
 * A job step by step.
 *
 * @param sentPrompt the exact words that left for the provider; empty while none have
 * @param replaced what the anonymiser put in the place of something, such as {@code e-mail -> an address}; the hidden
 *     words themselves are not kept
 * @param words what was sent, or, while nothing was, what would be; empty once the prompt's period is over
 * @param begunFrom the picture that was sent along with the words, to be changed; empty where words alone were sent
 */
public record Explanation(
        Job job,
        @Personal(DataClass.PROMPT) String sentPrompt,
        List<String> replaced,
        Outgoing words,
        List<Step> steps,
        Optional<PictureId> begunFrom) {
    public Explanation {
        replaced = List.copyOf(replaced);
        steps = List.copyOf(steps);
    }

    /** Of a job from words alone. */
    public Explanation(Job job, String sentPrompt, List<String> replaced, Outgoing words, List<Step> steps) {
        this(job, sentPrompt, replaced, words, steps, Optional.empty());
    }

    @Override
    public String toString() {
        return "Explanation[" + job.id() + ", " + steps.size() + " steps]";
    }

    /** One state the job came to, and when. */
    public record Step(Job.State state, Instant at, String note) {}
}
