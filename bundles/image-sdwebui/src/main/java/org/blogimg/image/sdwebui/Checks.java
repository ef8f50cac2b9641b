package org.blogimg.image.sdwebui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.SelfTest.Check.Outcome;

/** The list of what was looked at. After the first question that gets no answer the rest is not asked. */
final class Checks {
    private final List<Check> done = new ArrayList<>();
    private boolean cut;

    /** One question to the server. */
    @FunctionalInterface
    interface Question {
        Check ask();
    }

    void add(String name, Question question) {
        if (cut) {
            done.add(new Check(name, Outcome.SKIPPED, "the server was not reached"));
            return;
        }
        try {
            done.add(question.ask());
        } catch (PlugFailure failed) {
            cut = true;
            done.add(new Check(name, Outcome.FAILED, String.valueOf(failed.getMessage())));
        }
    }

    List<Check> all() {
        return List.copyOf(done);
    }

    static Check passed(String name, String detail) {
        return new Check(name, Outcome.PASSED, detail);
    }

    static Check failed(String name, String mend) {
        return new Check(name, Outcome.FAILED, mend);
    }

    static Check skipped(String name, String why) {
        return new Check(name, Outcome.SKIPPED, why);
    }

    static Check known(String name, boolean known, String mend) {
        return known ? passed(name, "known to the server") : failed(name, mend);
    }

    /** Fails with what the status means; empty where the answer can be used. */
    static Optional<Check> unusable(String name, Answer answer) {
        return answer.fine()
                ? Optional.empty()
                : Optional.of(failed(
                        name,
                        String.valueOf(answer.trouble(PlugFailure.Kind.RETRY).getMessage())));
    }
}
