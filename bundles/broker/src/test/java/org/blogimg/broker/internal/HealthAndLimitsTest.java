package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.broker.Health;
import org.blogimg.broker.NotNow;
import org.blogimg.broker.Turn;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is not asked for a while: drained, failing, pausing, or with its hands full. */
class HealthAndLimitsTest extends SeveralProviders {
    @Test
    void aDrainedProviderShouldTakeNothingNewAndEndWhatItHas() {
        FakeImageProvider provider = add("slow", 0, Set.of(), 0);
        provider.nextPoll(reference -> new Generation.Pending(reference, Duration.ofSeconds(1)));
        open.desk().drain("slow", true);
        PlugFailure absent = assertThrows(PlugFailure.class, () -> draw("slow"));
        assertEquals(Kind.ABSENT, absent.kind());
        assertTrue(absent.toString().contains("takes no new work"));
        assertTrue(open.broker().poll(ticket("slow", "1.0"), answer -> answer) instanceof Generation.Pending);
        assertEquals(Health.DRAINING, open.desk().standings().get(0).health());
        open.desk().drain("slow", false);
        draw("slow");
    }

    @Test
    void oneThatKeepsFailingShouldRestThenBeTried() {
        FakeImageProvider provider = add("far", 0, FAR, 0);
        for (int call = 0; call < 5; call++) {
            provider.next(fail(Kind.UNKNOWN));
            assertThrows(PlugFailure.class, () -> draw("far"));
        }
        NotNow rests = assertThrows(NotNow.class, () -> draw("far"));
        assertEquals(Health.RESTING, rests.health());
        assertEquals(5, provider.requests().size());
        assertEquals(Health.RESTING, offer("far").health());
        clock.move(Duration.ofSeconds(31));
        assertEquals(Health.TRIED, offer("far").health());
        draw("far");
        draw("far");
        assertEquals(Health.READY, offer("far").health());
    }

    @Test
    void whoRestsShouldBeChosenOnlyWhereNobodyElseIs() {
        FakeImageProvider first = add("first", 0, FAR, 1);
        for (int call = 0; call < 5; call++) {
            first.next(fail(Kind.PERMANENT));
            assertThrows(PlugFailure.class, () -> draw("first"));
        }
        assertEquals("first", chosen("post"));
        add("second", 0, FAR, 0);
        assertEquals("second", chosen("post"));
        open.preferences().set(ANNA, Optional.of(new ProviderId("first")));
        assertEquals("second", chosen("post"));
    }

    @Test
    void anAskedPauseShouldBeKeptAndShouldBeNoFailure() {
        FakeImageProvider provider = add("far", 0, FAR, 0);
        for (int call = 0; call < 8; call++) {
            provider.next(request -> {
                throw new PlugFailure(Kind.RETRY, "busy", Duration.ofSeconds(7), null);
            });
            assertEquals(
                    Kind.RETRY,
                    assertThrows(PlugFailure.class, () -> draw("far")).kind());
            NotNow pause = assertThrows(NotNow.class, () -> draw("far"));
            assertEquals(Health.PAUSED, pause.health());
            assertEquals(Duration.ofSeconds(7), pause.pause());
            clock.move(Duration.ofSeconds(7));
        }
        draw("far");
    }

    @Test
    void noMoreThanTheLimitShouldBeUnderWayAtOnce() {
        settings(Map.of("concurrency", "2", "concurrency.far", "1"));
        add("far", 0, FAR, 0);
        add("other", 0, FAR, 0);
        try (Turn one = turn("far")) {
            assertEquals(
                    Health.READY, assertThrows(NotNow.class, () -> draw("far")).health());
            draw("other");
            one.generate(request(), answer -> answer);
        }
        draw("far");
        turn("far").close();
        draw("far");
    }

    @Test
    void noMoreThanTheRateShouldBeAskedFor() {
        settings(Map.of("per_minute.far", "1"));
        FakeImageProvider provider = add("far", 0, FAR, 0);
        draw("far");
        NotNow full = assertThrows(NotNow.class, () -> draw("far"));
        assertEquals(Health.READY, full.health());
        assertEquals(1, provider.requests().size());
    }

    @Test
    void aLimitThatCannotBeReadShouldNameItself() {
        for (String wrong : List.of("0", "many", "6001")) {
            var refused =
                    assertThrows(IllegalArgumentException.class, () -> new Limits(Map.of("concurrency.far", wrong), 2));
            assertTrue(refused.toString().contains("concurrency.far must be"), refused::toString);
        }
        assertThrows(IllegalArgumentException.class, () -> FallbackRule.of("a, b c"));
    }

    @Test
    void typicalTimeShouldBeTheMedian() {
        add("far", 0, FAR, 0);
        assertEquals(Optional.empty(), offer("far").typical());
        for (int second : List.of(9, 1, 2)) {
            open.broker().took(new ProviderId("far"), Duration.ofSeconds(second));
        }
        assertEquals(Optional.of(Duration.ofSeconds(2)), offer("far").typical());
    }

    private static Function<ImageRequest, Generation> fail(Kind kind) {
        return request -> {
            throw new PlugFailure(kind, "trouble");
        };
    }
}
