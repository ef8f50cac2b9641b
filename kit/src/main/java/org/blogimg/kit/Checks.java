package org.blogimg.kit;

import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.SelfTest.Check.Outcome;

/** The list of what was looked at. After the first question that gets no answer the rest is not asked. */
public final class Checks {
    private final List<Check> done = new ArrayList<>();
    private boolean cut;

    /** One question to the server. */
    @FunctionalInterface
    public interface Question {
        Check ask();
    }

    public void add(String name, Question question) {
        if (cut) {
            done.add(skipped(name, "the server was not reached"));
            return;
        }
        try {
            done.add(question.ask());
        } catch (PlugFailure failed) {
            cut = true;
            done.add(failed(name, String.valueOf(failed.getMessage())));
        }
    }

    public List<Check> all() {
        return List.copyOf(done);
    }

    public static Check passed(String name, String detail) {
        return new Check(name, Outcome.PASSED, detail);
    }

    public static Check failed(String name, String mend) {
        return new Check(name, Outcome.FAILED, mend);
    }

    public static Check skipped(String name, String why) {
        return new Check(name, Outcome.SKIPPED, why);
    }

    public static Check known(String name, boolean known, String mend) {
        return known ? passed(name, "known to the server") : failed(name, mend);
    }
}
