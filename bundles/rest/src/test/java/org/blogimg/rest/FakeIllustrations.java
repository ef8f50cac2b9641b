package org.blogimg.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.JobId;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.posts.Plan;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;

/** Orders whose jobs move when a test says so. */
final class FakeIllustrations implements Illustrations {
    final List<String> keys = new ArrayList<>();
    final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

    private final FakeStudio studio;
    private final Map<IllustrationId, Illustration> all = new LinkedHashMap<>();
    private final Map<String, IllustrationId> byKey = new LinkedHashMap<>();
    private final Map<IllustrationId, AccountId> owners = new LinkedHashMap<>();
    private int ticks;

    FakeIllustrations(FakeStudio studio) {
        this.studio = studio;
    }

    @Override
    public synchronized Illustration start(AccountId owner, PostId post, String key) {
        studio.mayFail();
        studio.posts.must(owner, post);
        Plan plan = studio.plans.current(owner, post).orElseThrow(() -> new Conflict("Make a plan first."));
        return order(owner, post, key, plan.shots());
    }

    @Override
    public synchronized Illustration redraw(AccountId owner, PostId post, ShotId shot, String key) {
        Plan plan = studio.plans.current(owner, post).orElseThrow();
        List<Plan.Shot> one =
                plan.shots().stream().filter(found -> found.id().equals(shot)).toList();
        if (one.isEmpty()) {
            throw FakeStudio.unknown();
        }
        return order(owner, post, key, one);
    }

    private Illustration order(AccountId owner, PostId post, String key, List<Plan.Shot> shots) {
        keys.add(key);
        IllustrationId known = byKey.get(key);
        if (known != null) {
            return all.getOrDefault(known, new Illustration(known, post, FakeStudio.NOW, List.of()));
        }
        IllustrationId id = new IllustrationId("illustration-" + (all.size() + 1));
        List<Job> jobs = new ArrayList<>();
        for (Plan.Shot shot : shots) {
            jobs.add(job(id, new JobId(id + "-" + shot.id()), shot.id(), shot.role(), Job.State.QUEUED));
        }
        Illustration made = new Illustration(id, post, FakeStudio.NOW, jobs);
        all.put(id, made);
        owners.put(id, owner);
        byKey.put(key, id);
        return made;
    }

    private Job job(IllustrationId order, JobId id, ShotId shot, ShotRole role, Job.State state) {
        return new Job(
                id,
                order,
                shot,
                0,
                role,
                state,
                "",
                new ProviderId("sketch"),
                Credits.NONE,
                state == Job.State.SETTLED ? Optional.of(new PictureId("picture-of-" + shot)) : Optional.empty(),
                FakeStudio.NOW.plus(Duration.ofMillis(++ticks)));
    }

    /** Moves the n-th job of an order on, and tells who listens. */
    void move(String order, int index, Job.State state) {
        Job moved;
        synchronized (this) {
            IllustrationId id = new IllustrationId(order);
            Illustration before =
                    all.getOrDefault(id, new Illustration(id, new PostId("none"), FakeStudio.NOW, List.of()));
            List<Job> jobs = new ArrayList<>(before.jobs());
            Job job = jobs.get(index);
            moved = job(id, job.id(), job.shot(), job.role(), state);
            jobs.set(index, moved);
            all.put(id, new Illustration(id, before.post(), before.orderedAt(), jobs));
        }
        listeners.forEach(listener -> listener.accept(moved));
    }

    @Override
    public synchronized Optional<Illustration> find(AccountId owner, IllustrationId illustration) {
        return Optional.ofNullable(all.get(illustration)).filter(found -> owner.equals(owners.get(illustration)));
    }

    synchronized Optional<Job> job(AccountId owner, JobId job) {
        return all.values().stream()
                .filter(one -> owner.equals(owners.get(one.id())))
                .flatMap(one -> one.jobs().stream())
                .filter(one -> one.id().equals(job))
                .findFirst();
    }

    @Override
    public synchronized Optional<Illustration> latest(AccountId owner, PostId post) {
        return all.values().stream()
                .filter(one -> one.post().equals(post) && owner.equals(owners.get(one.id())))
                .reduce((first, second) -> second);
    }

    @Override
    public Illustration cancel(AccountId owner, IllustrationId illustration) {
        int jobs = find(owner, illustration).orElseThrow().jobs().size();
        for (int index = 0; index < jobs; index++) {
            move(illustration.value(), index, Job.State.CANCELLED);
        }
        return find(owner, illustration).orElseThrow();
    }

    @Override
    public Watch watch(AccountId owner, IllustrationId illustration, Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
