package org.blogimg.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.JobId;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.base.PlugInfo;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Job;
import org.blogimg.studio.Outgoing;

/** Jobs and plug-ins as a test lays them out. */
final class FakeDesk implements Desk {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    final List<Job> jobs = new ArrayList<>();
    final List<PlugInfo> plugs = new ArrayList<>();
    int asked;

    static Job job(String id, Job.State state, String note) {
        return new Job(
                new JobId(id),
                new IllustrationId("order-1"),
                new ShotId("shot-" + id),
                1,
                ShotRole.HERO,
                state,
                note,
                new ProviderId("sketch"),
                new Credits(2),
                state == Job.State.SETTLED ? Optional.of(new PictureId("picture-1")) : Optional.empty(),
                NOW);
    }

    @Override
    public List<Job> jobs(Optional<Job.State> state, int limit) {
        asked = limit;
        return jobs.stream()
                .filter(job -> state.isEmpty() || job.state() == state.get())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Job.State, Long> counts() {
        return Map.of(Job.State.SETTLED, 4L, Job.State.QUEUED, 1L);
    }

    @Override
    public Optional<Explanation> explain(AccountId owner, JobId job) {
        return jobs.stream()
                .filter(one -> one.id().equals(job) && owner.value().equals("owner"))
                .findFirst()
                .map(one -> new Explanation(
                        one,
                        "a boat on a lake",
                        List.of("name -> a person"),
                        Outgoing.plain("a boat on a lake"),
                        List.of(
                                new Explanation.Step(Job.State.QUEUED, NOW, ""),
                                new Explanation.Step(Job.State.SENT, NOW.plusSeconds(1), "try 1")),
                        Optional.of(new PictureId("picture-7"))));
    }

    @Override
    public Outgoing outgoing(AccountId owner, PostId post, ShotId shot) {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    public List<PlugInfo> plugs() {
        return plugs;
    }
}
