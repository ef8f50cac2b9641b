package org.blogimg.studio.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.posts.Plan;
import org.blogimg.posts.table.Hashes;
import org.blogimg.posts.table.PlanTable;
import org.blogimg.posts.table.PostBook;
import org.blogimg.posts.table.StoredPlan;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Job;

/** Orders: a durable row for every job before anything is done about it, and one order for one key. */
public final class OrderTable {
    private static final String BY_KEY = "select i from IllustrationRow i where i.owner = :owner and i.key = :key";
    private static final String BUSY = "select j.shot from JobRow j where j.post = :post"
            + " and j.state in ('QUEUED', 'HELD', 'SENT', 'RECEIVED', 'KEPT', 'UNKNOWN')";
    private static final String DRAWN =
            "select p.shot from PictureRow p where p.post = :post" + " and (p.goneAt is null or p.goneAt > :now)";
    private static final String VARIANTS = "select count(j) from JobRow j where j.shot = :shot";

    private final Ground ground;
    private final JobText text;
    private final JobSteps steps;
    private final PostBook book;

    OrderTable(Ground ground, JobText text, JobSteps steps, PostBook book) {
        this.ground = ground;
        this.text = text;
        this.steps = steps;
        this.book = book;
    }

    /** What is ordered: one shot anew, or every wanted shot without a picture; or one that begins from a picture. */
    public record Wanted(
            AccountId owner, PostId post, Optional<ShotId> shot, Optional<Beginning> beginning, String key) {
        String target() {
            return beginning
                    .map(begins -> begins.from().value())
                    .or(() -> shot.map(ShotId::value))
                    .orElse(post.value());
        }

        String keyHash() {
            return Hashes.sha256(key.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Wanted[" + post + "]";
        }
    }

    /** Idempotent on owner and key: who waited for the winner of a race looks again, and finds the winner's order. */
    public IllustrationId place(Wanted wanted) {
        return ground.tables().write(in -> earlier(in, wanted).orElseGet(() -> {
            PlanTable.lock(in, wanted.owner(), wanted.post());
            return earlier(in, wanted).orElseGet(() -> order(in, wanted));
        }));
    }

    private static Optional<IllustrationId> earlier(EntityManager in, Wanted wanted) {
        Optional<IllustrationRow> row = in.createQuery(BY_KEY, IllustrationRow.class)
                .setParameter("owner", wanted.owner().value())
                .setParameter("key", wanted.keyHash())
                .getResultStream()
                .findFirst();
        if (row.isPresent() && !row.get().target.equals(wanted.target())) {
            throw new Conflict("This Idempotency-Key was used for another order. Use a new one.");
        }
        return row.map(found -> new IllustrationId(found.id));
    }

    private IllustrationId order(EntityManager in, Wanted wanted) {
        StoredPlan plan = book.plans()
                .find(in, wanted.owner(), wanted.post())
                .orElseThrow(() -> new Conflict("The post has no plan yet. Draw a plan first."));
        List<Plan.Shot> shots = shots(in, plan, wanted);
        if (wanted.beginning().isEmpty()
                && shots.stream().anyMatch(shot -> shot.prompt().isBlank())) {
            throw new Conflict("The plan's prompts have reached the end of their period. Draw a new plan.");
        }
        IllustrationRow row = new IllustrationRow();
        row.id = ground.ids().next();
        row.owner = wanted.owner().value();
        row.post = wanted.post().value();
        row.key = wanted.keyHash();
        row.target = wanted.target();
        row.orderedAt = ground.clock().millis();
        in.persist(row);
        Language language = book.posts().language(in, wanted.post());
        for (int place = 0; place < shots.size(); place++) {
            JobRow job = job(row, plan, shots.get(place), place);
            job.language = language.tag();
            job.variant = variant(in, job.shot);
            job.seed = seed(job);
            Ticket.Order plain = order(job, shots.get(place), language, own(in, shots.get(place)));
            wanted.beginning().ifPresent(begins -> begins.into(job));
            text.words(
                    job, wanted.beginning().map(begins -> begins.changed(plain)).orElse(plain));
            steps.to(in, job, Job.State.QUEUED, "");
            in.persist(job);
        }
        return new IllustrationId(row.id);
    }

    private List<Plan.Shot> shots(EntityManager in, StoredPlan plan, Wanted wanted) {
        if (wanted.shot().isPresent()) {
            return List.of(plan.shots().stream()
                    .filter(shot -> shot.id().equals(wanted.shot().get()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no such shot")));
        }
        Set<String> done = in.createQuery(BUSY, String.class)
                .setParameter("post", plan.post().value())
                .getResultStream()
                .collect(Collectors.toSet());
        done.addAll(in.createQuery(DRAWN, String.class)
                .setParameter("post", plan.post().value())
                .setParameter("now", ground.clock().millis())
                .getResultList());
        List<Plan.Shot> shots = plan.shots().stream()
                .filter(Plan.Shot::wanted)
                .filter(shot -> !done.contains(shot.id().value()))
                .toList();
        if (shots.isEmpty()) {
            throw new Conflict("Nothing is left to draw: every wanted shot has its picture or is on its way.");
        }
        return shots;
    }

    private JobRow job(IllustrationRow order, StoredPlan plan, Plan.Shot shot, int place) {
        JobRow job = new JobRow();
        job.id = ground.ids().next();
        job.owner = order.owner;
        job.illustration = order.id;
        job.post = order.post;
        job.shot = shot.id().value();
        job.place = place;
        job.section = shot.section();
        job.role = shot.role().name();
        job.provider = plan.offer().provider().value();
        job.price = plan.offer().price().amount();
        job.hosts = String.join("\n", plan.offer().hosts());
        job.style = plan.offer().style();
        job.orderedAt = order.orderedAt;
        job.promptGoneAt = ground.periods().promptGone(ground.clock().instant()).toEpochMilli();
        return job;
    }

    /** The pictures of a post share their seed, because a provider may choose colours by it; a variant has its own. */
    private static long seed(JobRow job) {
        return Hashes.seed(job.variant == 0 ? job.post : job.shot + "." + job.variant);
    }

    private static Ticket.Order order(JobRow job, Plan.Shot shot, Language language, boolean ownAltText) {
        return new Ticket.Order(
                job.style,
                language,
                job.seed,
                Instant.ofEpochMilli(job.promptGoneAt),
                shot.prompt(),
                shot.title(),
                shot.without(),
                shot.altText(),
                shot.caption(),
                ownAltText,
                Optional.empty());
    }

    private boolean own(EntityManager in, Plan.Shot shot) {
        return book.plans().ownAltText(in, shot.id());
    }

    private static int variant(EntityManager in, String shot) {
        return in.createQuery(VARIANTS, Long.class)
                .setParameter("shot", shot)
                .getSingleResult()
                .intValue();
    }
}
