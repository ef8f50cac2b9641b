package org.blogimg.broker.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.blogimg.api.Content;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.Rings;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.broker.Health;
import org.blogimg.testkit.FakeImageProvider;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class RingsTest {
    private static final ProviderId FAR = new ProviderId("far");
    private static final Rings.Ring RING = new Rings.Ring("work", Map.of(), Content.of(new byte[0]));

    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final MemoryDatabase database = new MemoryDatabase();
    private final OpenBroker open =
            new OpenBroker(guard, database, new MovableClock(Instant.parse("2026-11-23T10:00:00Z")), Map.of());

    @AfterEach
    void close() {
        open.close();
        guard.close();
        database.close();
    }

    private Optional<String> heard() {
        return open.broker().heard(FAR, RING);
    }

    @Test
    void ringShouldBeHeardByTheVersionThatFindsItGenuine() {
        open.add(new Hearing(ring -> Optional.empty()), version("2.0.0"));
        open.add(new Hearing(ring -> Optional.of("reference of " + ring.work())), version("1.0.0"));
        assertEquals(Optional.of("reference of work"), heard());
    }

    @Test
    void nobodyAndOneThatHasNoBellShouldHearNothingAndNobodyBeWaitedFor() {
        assertEquals(Optional.empty(), heard());
        open.add(FakeImageProvider.once("far", 1));
        assertEquals(Optional.empty(), heard());
    }

    /** Strangers ring: they must not bring a provider to rest. */
    @Test
    void oneThatBreaksOverRingsShouldStayWell() {
        open.add(new Hearing(ring -> {
            throw new IllegalStateException("broken");
        }));
        for (int ring = 0; ring < 20; ring++) {
            assertEquals(Optional.empty(), heard());
        }
        assertEquals(Health.READY, open.broker().offers().get(0).health());
    }

    private static Map<String, Object> version(String version) {
        return Map.of("blogimg.provider", "far", "blogimg.version", version);
    }

    /** A provider that hears as it is told. */
    private record Hearing(Function<Rings.Ring, Optional<String>> ear) implements ImageProvider, Rings {
        @Override
        public ProviderCard card() {
            return FakeImageProvider.once("far", 1).card();
        }

        @Override
        public Generation generate(ImageRequest request) {
            return FakeImageProvider.drawn(request);
        }

        @Override
        public Generation poll(String reference) {
            throw new IllegalStateException();
        }

        @Override
        public Optional<String> heard(Ring ring) {
            return ear.apply(ring);
        }
    }
}
