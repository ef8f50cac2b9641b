package org.blogimg.posts.table;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.base.Tables;
import org.blogimg.posts.ShotEdit;

/** Plans and their shots. */
public final class PlanTable {
    private static final String SHOTS = "select s from ShotRow s where s.post = :post order by s.place";
    private static final String NO_SHOTS = "delete from ShotRow s where s.post = :post";
    private static final String NO_PLAN = "delete from PlanRow p where p.post = :post";
    private static final String PROMPTS_DUE = "select p from PlanRow p where p.promptGoneAt <= :now";
    private static final String WORDS_DUE = "select p from PlanRow p where p.goneAt <= :now";

    private final Tables tables;
    private final ShotTexts shots;
    private final LongTexts texts;
    private final PostPictures pictures;
    private final Periods periods;
    private final Clock clock;

    PlanTable(Tables tables, ShotTexts shots, LongTexts texts, Times times, PostPictures pictures) {
        this.tables = tables;
        this.shots = shots;
        this.texts = texts;
        this.periods = times.periods();
        this.clock = times.clock();
        this.pictures = pictures;
    }

    /** What a plan's texts are kept by. */
    record Times(Periods periods, Clock clock) {}

    /** Puts the plan in the place of the post's older one. */
    public void replace(StoredPlan plan) {
        tables.change(in -> {
            String post = plan.post().value();
            lock(in, plan.owner(), plan.post());
            in.createQuery(NO_SHOTS).setParameter("post", post).executeUpdate();
            in.createQuery(NO_PLAN).setParameter("post", post).executeUpdate();
            in.persist(row(plan));
            for (int place = 0; place < plan.shots().size(); place++) {
                in.persist(shots.row(plan, place));
            }
            texts.write(in, plan.owner().value(), skips(post), SkipLines.write(plan.skips()));
        });
    }

    public Optional<StoredPlan> find(AccountId owner, PostId post) {
        return tables.read(in -> find(in, owner, post));
    }

    /** @throws NoSuchElementException where the owner's plan has no such shot */
    public StoredPlan edit(AccountId owner, PostId post, ShotId shot, ShotEdit edit) {
        return tables.write(in -> {
            lock(in, owner, post);
            PlanRow plan = row(in, owner, post).orElseThrow(() -> new NoSuchElementException("no plan"));
            List<ShotRow> rows = shots(in, plan);
            ShotRow row = rows.stream()
                    .filter(each -> each.id.equals(shot.value()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no such shot"));
            if (edit.prompt().isPresent() && promptsGone(plan)) {
                rows.forEach(ShotTexts::forgetPrompt);
                plan.promptGoneAt = periods.promptGone(clock.instant()).toEpochMilli();
            }
            shots.edit(row, edit);
            pictures.reword(in, new PostPictures.Drawn(owner, post, shot), edit);
            return stored(in, plan);
        });
    }

    /** Forgets prompts, then alt texts, whose period is over. */
    public int expire(Instant now, int limit) {
        return tables.write(in -> {
            List<PlanRow> prompts = due(in, PROMPTS_DUE, now, limit);
            for (PlanRow plan : prompts) {
                shots(in, plan).forEach(ShotTexts::forgetPrompt);
                plan.promptGoneAt = Periods.SWEPT;
            }
            List<PlanRow> words = due(in, WORDS_DUE, now, limit);
            for (PlanRow plan : words) {
                shots(in, plan).forEach(ShotTexts::forgetWords);
                plan.goneAt = Periods.SWEPT;
            }
            return prompts.size() + words.size();
        });
    }

    private static String skips(String post) {
        return "skips-" + post;
    }

    /** One change of a post's plan or order at a time. */
    public static void lock(EntityManager in, AccountId owner, PostId post) {
        PostRow row = in.find(PostRow.class, post.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.owner.equals(owner.value())) {
            throw new NoSuchElementException("no such post");
        }
    }

    /** The post's plan, in the caller's transaction. */
    public Optional<StoredPlan> find(EntityManager in, AccountId owner, PostId post) {
        return row(in, owner, post).map(row -> stored(in, row));
    }

    /** Whether the owner wrote the shot's alt text, in the caller's transaction. */
    public boolean ownAltText(EntityManager in, ShotId shot) {
        return in.find(ShotRow.class, shot.value()).ownAltText;
    }

    /** As {@link ShotTexts#agreed}, in the caller's transaction. */
    public Optional<ShotTexts.Agreed> agreed(EntityManager in, ShotId shot, Optional<String> drawn) {
        return shots.agreed(in, shot, drawn);
    }

    /** Forgets the post's plan, in the caller's transaction. */
    public void forget(EntityManager in, PostId post) {
        texts.forget(in, skips(post.value()));
        in.createQuery(NO_SHOTS).setParameter("post", post.value()).executeUpdate();
        in.createQuery(NO_PLAN).setParameter("post", post.value()).executeUpdate();
    }

    private static Optional<PlanRow> row(EntityManager in, AccountId owner, PostId post) {
        return Optional.ofNullable(in.find(PlanRow.class, post.value())).filter(row -> row.owner.equals(owner.value()));
    }

    private StoredPlan stored(EntityManager in, PlanRow row) {
        boolean prompts = !promptsGone(row);
        boolean words = row.goneAt > clock.millis();
        return new StoredPlan(
                new AccountId(row.owner),
                new PostId(row.post),
                Instant.ofEpochMilli(row.madeAt),
                new StoredPlan.Offer(
                        new ProviderId(row.provider),
                        row.providerLabel,
                        row.style,
                        new Credits(row.price),
                        row.hosts.isEmpty() ? Set.of() : Set.of(row.hosts.split("\n", -1))),
                shots(in, row).stream()
                        .map(shot -> shots.shot(shot, prompts, words))
                        .toList(),
                SkipLines.read(texts.read(in, row.owner, skips(row.post))));
    }

    private boolean promptsGone(PlanRow plan) {
        return plan.promptGoneAt <= clock.millis() || plan.promptGoneAt == Periods.SWEPT;
    }

    private PlanRow row(StoredPlan plan) {
        PlanRow row = new PlanRow();
        row.post = plan.post().value();
        row.owner = plan.owner().value();
        row.madeAt = plan.madeAt().toEpochMilli();
        row.provider = plan.offer().provider().value();
        row.providerLabel = plan.offer().label();
        row.style = plan.offer().style();
        row.price = plan.offer().price().amount();
        row.hosts = String.join("\n", plan.offer().hosts());
        row.promptGoneAt = periods.promptGone(plan.madeAt()).toEpochMilli();
        row.goneAt = periods.pictureGone(plan.madeAt()).toEpochMilli();
        return row;
    }

    private static List<ShotRow> shots(EntityManager in, PlanRow plan) {
        return in.createQuery(SHOTS, ShotRow.class)
                .setParameter("post", plan.post)
                .getResultList();
    }

    private static List<PlanRow> due(EntityManager in, String jpql, Instant now, int limit) {
        return in.createQuery(jpql, PlanRow.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(limit)
                .getResultList();
    }
}
