package org.blogimg.rest;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.UnusableInput;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.NoAppeal;
import org.blogimg.moderation.Refusal;
import org.blogimg.moderation.Words;

/** One refusal for every job of the studio, in memory. */
final class FakeAppeals implements Appeals {
    private final FakeStudio studio;
    private Refusal.State state = Refusal.State.REFUSED;
    private String plea = "";

    FakeAppeals(FakeStudio studio) {
        this.studio = studio;
    }

    void stands(Refusal.State now) {
        state = now;
    }

    @Override
    public Optional<Refusal> find(AccountId owner, JobId job) {
        return studio.illustrations.job(owner, job).map(found -> refusal(job));
    }

    private Refusal refusal(JobId job) {
        boolean decided = state == Refusal.State.ALLOWED || state == Refusal.State.DENIED;
        boolean appealed = decided || state == Refusal.State.OPEN;
        Optional<Instant> now = Optional.of(FakeStudio.NOW);
        return new Refusal(
                job,
                Refusal.Subject.PICTURE,
                "picture-blank",
                "An empty picture came.",
                new Language("en"),
                FakeStudio.NOW,
                state,
                now.filter(at -> appealed),
                plea,
                now.filter(at -> decided),
                decided ? "So be it." : "",
                List.of(new Refusal.Look(FakeStudio.NOW, "olga", "to decide")));
    }

    @Override
    public Refusal appeal(AccountId owner, JobId job, String words) {
        if (find(owner, job).isEmpty()) {
            throw new NoSuchElementException("no refusal");
        }
        if (state == Refusal.State.FINAL) {
            throw new NoAppeal("There is no appeal under the rule picture-blank.");
        }
        if (words.length() > 1_000) {
            throw new UnusableInput("reason", "must have at most 1000 characters");
        }
        if (state == Refusal.State.REFUSED) {
            state = Refusal.State.OPEN;
            plea = words;
        }
        return refusal(job);
    }

    @Override
    public List<Refusal> list(int limit) {
        throw new IllegalStateException("owners do not decide");
    }

    @Override
    public Words look(JobId job, String who, String reason) {
        throw new IllegalStateException("owners do not decide");
    }

    @Override
    public Refusal decide(JobId job, boolean allow, String who, String answer) {
        throw new IllegalStateException("owners do not decide");
    }

    @Override
    public void forget(AccountId owner, PostId post) {
        throw new IllegalStateException("the studio's");
    }

    @Override
    public void forget(JobId job) {
        throw new IllegalStateException("the studio's");
    }

    @Override
    public int expire(int limit) {
        throw new IllegalStateException("the studio's");
    }
}
