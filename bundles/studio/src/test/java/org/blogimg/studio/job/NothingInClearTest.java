package org.blogimg.studio.job;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.blogimg.api.PlugFailure;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Illustration;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NothingInClearTest {
    private static final List<String> CANARIES = List.of(
            "canarytitle",
            "canarybody",
            "canaryheading",
            "canaryprompt",
            "canarywithout",
            "canaryalt",
            "canarycaption",
            "canarydrawn");

    /** Everything the process logs, at the finest level. */
    private static final class Ear extends Handler implements AutoCloseable {
        private final Logger root = Logger.getLogger("");
        private final Level before = root.getLevel();
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        Ear() {
            setLevel(Level.ALL);
            setFormatter(new SimpleFormatter());
            root.addHandler(this);
            root.setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(getFormatter().format(record));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            root.setLevel(before);
            root.removeHandler(this);
        }
    }

    @Test
    void noWordOfAPersonShouldStandInTheDatabaseOrInALog() throws Exception {
        try (Estate estate = new Estate();
                Ear ear = new Ear();
                House house = new House(estate)) {
            work(house);
            everythingThatCanBreak(house);
            String dump = estate.tables.read(
                    in -> String.join("\n", rows(in.createNativeQuery("script").getResultList())));
            String log = String.join("", ear.lines).toLowerCase(Locale.ROOT);
            assertTrue(dump.length() > 5_000, "the dump is empty");
            for (String canary : CANARIES) {
                String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
                assertFalse(dump.toLowerCase(Locale.ROOT).contains(canary), canary);
                assertFalse(dump.toLowerCase(Locale.ROOT).contains(hex), canary);
                assertFalse(log.contains(canary), canary);
            }
            assertTrue(log.contains("illustration"), "nothing was logged");
        }
    }

    private static List<String> rows(List<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    private static void work(House house) throws Exception {
        house.with(FakeImageProvider.repeatable("fake", 1).saying("canarydrawn"));
        Post post = planned(house);
        house.ended(house.illustrations.start(ANNA, post.id(), "canaryprompt-as-key"));
        house.library.ofPost(ANNA, post.id());
    }

    private static void everythingThatCanBreak(House house) throws Exception {
        Post post = planned(house);
        FakeImageProvider broken = FakeImageProvider.once("broken", 1);
        house.with(broken);
        for (PlugFailure.Kind kind : PlugFailure.Kind.values()) {
            broken.next(request -> {
                throw new PlugFailure(kind, "broken", new IllegalStateException(request.prompt()));
            });
        }
        broken.next(request -> {
            throw new IllegalStateException(request.prompt());
        });
        house.plans.draw(
                ANNA,
                post.id(),
                new org.blogimg.posts.Brief(
                        org.blogimg.api.text.Wish.OPEN,
                        Optional.empty(),
                        Optional.of(new org.blogimg.api.ProviderId("broken"))));
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        house.until(
                ANNA,
                order,
                now -> now.jobs().stream()
                        .noneMatch(job -> job.state().compareTo(org.blogimg.studio.Job.State.KEPT) <= 0),
                java.time.Duration.ofSeconds(10));
    }

    private static Post planned(House house) {
        Post post = house.planned(ANNA, "# Canarytitle\n\nA canarybody.\n\n## Canaryheading\n\nMore.\n");
        Plan plan = house.plans.current(ANNA, post.id()).orElseThrow();
        house.plans.edit(
                ANNA,
                post.id(),
                plan.shots().get(0).id(),
                new ShotEdit(
                        Optional.of("canaryprompt"),
                        Optional.of("canarywithout"),
                        Optional.of("canaryalt"),
                        Optional.of("canarycaption"),
                        Optional.empty()));
        return post;
    }
}
