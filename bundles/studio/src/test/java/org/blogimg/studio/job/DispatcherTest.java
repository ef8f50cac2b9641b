package org.blogimg.studio.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.text.Format;
import org.blogimg.api.text.Wish;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.broker.internal.OpenBroker;
import org.blogimg.moderation.internal.TableAppeals;
import org.blogimg.posts.Brief;
import org.blogimg.posts.NewPost;
import org.blogimg.posts.internal.OutlinedPlans;
import org.blogimg.posts.internal.SealedPosts;
import org.blogimg.posts.plug.PlugIns;
import org.blogimg.posts.table.Periods;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.JobTable;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Ticket;
import org.blogimg.testkit.FakeImageProvider;
import org.blogimg.testkit.FixedTextProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** When the dispatcher looks at the table. */
class DispatcherTest {
    private static final Brief ONE_PICTURE = new Brief(new Wish(0, true), Optional.empty(), Optional.empty());

    private final Estate estate = new Estate();
    private final HandTurned time = new HandTurned(estate.clock);
    private final Records records =
            Records.over(estate.tables, estate.vault, estate.ids, estate.clock, Periods.ofDays(90, 30));
    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final List<JobId> sent = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(records, 4, sent::add, time);

    @AfterEach
    void close() {
        dispatcher.close();
        records.close();
        guard.close();
        estate.close();
    }

    @Test
    void aJobPutOffForTwoSecondsShouldGoOnAfterTwoSeconds() {
        JobId job = ordered();
        putOff(job, Duration.ofSeconds(2));

        time.goOn(Duration.ofMillis(1_999));
        assertEquals(List.of(job), sent);
        time.goOn(Duration.ofMillis(2));
        assertEquals(List.of(job, job), sent);
    }

    @Test
    void theSoonestOfThoseThatWaitShouldWakeIt() {
        JobId slow = ordered();
        JobId quick = ordered();
        JobId late = ordered();
        putOff(slow, Duration.ofSeconds(8));
        putOff(quick, Duration.ofSeconds(3));
        putOff(late, Duration.ofSeconds(25));
        sent.clear();

        time.goOn(Duration.ofMillis(3_001));
        assertEquals(List.of(quick), sent);
        time.goOn(Duration.ofSeconds(5));
        assertEquals(List.of(quick, slow), sent);
        time.goOn(Duration.ofMillis(17_001));
        assertEquals(List.of(quick, slow, late), sent);
    }

    @Test
    void aJobPutOffForNoTimeAtAllShouldGoOnAtOnce() {
        JobId job = ordered();
        putOff(job, Duration.ZERO);
        assertEquals(List.of(job, job), sent);
    }

    @Test
    void aJobThatIsDoneShouldNotBeSentAgain() {
        JobId job = ordered();
        records.queue().take(job);
        records.jobs().ended(job, Job.State.FAILED, "no");
        dispatcher.done(job);
        time.goOn(Duration.ofMinutes(1));
        assertEquals(List.of(job), sent);
    }

    /** An order of one picture, and its job once it has been sent. */
    private JobId ordered() {
        if (sent.isEmpty()) {
            dispatcher.start();
            time.goOn(Duration.ZERO);
        }
        PlugIns plugIns = new PlugIns(guard, Duration.ofMillis(30));
        OpenBroker providers = new OpenBroker(guard, estate.database, estate.clock, Map.of());
        plugIns.addTextProvider(new FixedTextProvider(), Map.of("blogimg.provider", "fixed"));
        providers.add(FakeImageProvider.repeatable("fake", 2));
        TableAppeals appeals = new TableAppeals(estate.database, estate.vault, estate.ids, estate.clock);
        byte[] text = "# One\n\nWords.\n".getBytes(StandardCharsets.UTF_8);
        PostId post = new SealedPosts(records, appeals)
                .add(ANNA, new NewPost(Content.of(text), Optional.of(Format.MARKDOWN), "my-post"))
                .id();
        appeals.close();
        new OutlinedPlans(records, plugIns, providers.broker()).draw(ANNA, post, ONE_PICTURE);
        new QueuedIllustrations(records).start(ANNA, post, "key-" + post.value());
        time.goOn(Duration.ZERO);
        return sent.get(sent.size() - 1);
    }

    /** What a busy provider does to it. */
    private void putOff(JobId job, Duration wait) {
        records.queue().take(job);
        Ticket.Trouble once = new Ticket.Trouble(1, Optional.empty());
        records.jobs()
                .again(
                        job,
                        Job.State.QUEUED,
                        "busy",
                        new JobTable.Later(estate.clock.instant().plus(wait), once));
        dispatcher.done(job);
        time.goOn(Duration.ZERO);
    }
}
