package org.blogimg.rest;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.base.PlugInfo;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Job;
import org.blogimg.studio.Outgoing;

/** The operator's view of the studio in memory. */
final class FakeDesk implements Desk {
    private static final Outgoing WORDS = new Outgoing(
            List.of(
                    new Outgoing.Part("a boat of ", "", ""),
                    new Outgoing.Part("an address", "e-mail", "jane@example.org")),
            List.of());

    private final FakeStudio studio;

    FakeDesk(FakeStudio studio) {
        this.studio = studio;
    }

    @Override
    public List<Job> jobs(Optional<Job.State> state, int limit) {
        return List.of();
    }

    @Override
    public Map<Job.State, Long> counts() {
        return Map.of();
    }

    @Override
    public Optional<Explanation> explain(AccountId owner, JobId job) {
        return studio.illustrations
                .job(owner, job)
                .map(found -> new Explanation(
                        found,
                        "a boat",
                        List.of("e-mail -> an address"),
                        WORDS,
                        List.of(new Explanation.Step(Job.State.QUEUED, FakeStudio.NOW, ""))));
    }

    @Override
    public Outgoing outgoing(AccountId owner, PostId post, ShotId shot) {
        boolean planned = studio.plans.current(owner, post).orElseThrow().shots().stream()
                .anyMatch(each -> each.id().equals(shot));
        if (!planned) {
            throw new NoSuchElementException("no such shot");
        }
        return WORDS;
    }

    @Override
    public List<PlugInfo> plugs() {
        return List.of();
    }
}
