package org.blogimg.moderation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.base.internal.TimeOrderedIds;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.moderation.Case;
import org.blogimg.testkit.MovableClock;
import org.blogimg.testkit.PlainVault;

/** The bundle, put together as the framework would. */
final class Court implements AutoCloseable {
    static final AccountId ANNA = new AccountId("anna");
    static final AccountId BERT = new AccountId("bert");
    static final PostId POST = new PostId("post");

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    final MemoryDatabase database = new MemoryDatabase();
    final TableAppeals appeals = new TableAppeals(database, new PlainVault(), new TimeOrderedIds(clock), clock);
    final UnanimousModeration moderation;
    private final LeasedPlugGuard guard = new LeasedPlugGuard();

    Court() {
        this(Set.of(), Set.of());
    }

    Court(Set<String> words, Set<String> pictures) {
        Needed ofWords = Needed.of("words", words.toArray(String[]::new));
        Needed ofPictures = Needed.of("pictures", pictures.toArray(String[]::new));
        moderation = new UnanimousModeration(
                guard, appeals, new UnanimousModeration.Policy(ofWords, ofPictures, List.of("minors*", "gore")));
    }

    Court words(String id, Moderator moderator) {
        moderation.addModerator(moderator, Map.of("blogimg.provider", id));
        return this;
    }

    Court pictures(String id, PictureModerator moderator) {
        moderation.addPictureModerator(moderator, Map.of("blogimg.provider", id));
        return this;
    }

    Case job(String job, String words) {
        return job(ANNA, job, words);
    }

    Case job(AccountId owner, String job, String words) {
        return new Case(
                owner,
                POST,
                new JobId(job),
                words,
                new Language("en"),
                clock.instant().plus(Duration.ofDays(30)));
    }

    @Override
    public void close() {
        guard.close();
        appeals.close();
        database.close();
    }
}
