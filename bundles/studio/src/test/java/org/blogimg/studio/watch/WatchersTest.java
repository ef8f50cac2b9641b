package org.blogimg.studio.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.blogimg.api.Credits;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.studio.Illustrations.Watch;
import org.blogimg.studio.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

final class WatchersTest {
    private static final IllustrationId ORDER = new IllustrationId("order-1");
    private static final Job JOB = new Job(
            new JobId("job-1"),
            ORDER,
            new ShotId("shot-1"),
            0,
            ShotRole.INLINE,
            Job.State.SETTLED,
            "",
            new ProviderId("sketch"),
            Credits.NONE,
            Optional.empty(),
            Instant.EPOCH);

    private final Watchers watchers = new Watchers();

    @AfterEach
    void close() {
        watchers.close();
    }

    @Test
    void whoComesWhileAnotherLeavesShouldHearAllTheSame() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!over.get()) {
                watchers.watch(ORDER, job -> {}).close();
            }
        });
        other.start();
        try {
            for (int round = 0; round < 20_000; round++) {
                CountDownLatch heard = new CountDownLatch(1);
                Watch watch = watchers.watch(ORDER, job -> heard.countDown());
                watchers.tell(JOB);
                assertTrue(heard.await(10, TimeUnit.SECONDS), "round " + round);
                watch.close();
            }
        } finally {
            over.set(true);
            other.join();
        }
    }
}
