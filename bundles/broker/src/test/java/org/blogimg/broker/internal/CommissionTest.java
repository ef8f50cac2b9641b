package org.blogimg.broker.internal;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.base.PlugGuard;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.broker.Commission;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of two versions that share the work, each is asked after what it took. */
class CommissionTest {
    private static final ProviderId FAR = new ProviderId("far");

    private final LeasedPlugGuard leased = new LeasedPlugGuard();
    private final PlugGuard guard = new PlugGuard() {
        @Override
        public <T> Plugs<T> pool(String port, String id, Limits limits) {
            return versioned(leased.pool(port, id, limits));
        }
    };
    private final MemoryDatabase database = new MemoryDatabase();
    private final OpenBroker open =
            new OpenBroker(guard, database, new MovableClock(Instant.parse("2026-11-23T10:00:00Z")), Map.of());

    @AfterEach
    void close() {
        open.close();
        leased.close();
        database.close();
    }

    @Test
    void pendingWorkShouldBeAskedAfterWhereItWasTakenAsLongAsThatStands() {
        ImageProvider older = come("1.0.0");
        come("1.0.10");

        assertEquals("1.0.0", asked("1.0.0"));
        assertEquals("1.0.10", asked("1.0.10"));
        open.desk().drain("far", true);
        assertEquals("1.0.0", asked("1.0.0"));

        open.remove(older);
        assertEquals("1.0.10", asked("1.0.0"));
        assertEquals("1.0.10", asked(""), "a job from before the version was written down");
    }

    @Test
    void workShouldBeCancelledWhereItWasTaken() {
        Version older = come("1.0.0");
        Version newer = come("2.0.0");

        assertTrue(open.broker().cancel(new Commission(FAR, "2.0.0", "second")));
        assertTrue(open.broker().cancel(new Commission(FAR, "1.0.0", "first")));
        assertEquals(List.of("first"), older.cancelled);
        assertEquals(List.of("second"), newer.cancelled);
    }

    /** Here no plug is of a bundle: its property says which version it is. */
    @SuppressWarnings("unchecked")
    private static <T> Plugs<T> versioned(Plugs<T> plugs) {
        return (Plugs<T>) Proxy.newProxyInstance(
                Plugs.class.getClassLoader(), new Class<?>[] {Plugs.class}, (proxy, method, values) -> {
                    Object answer = method.invoke(plugs, values);
                    return answer instanceof PlugInfo info ? of(info, (Map<?, ?>) values[1]) : answer;
                });
    }

    private static PlugInfo of(PlugInfo info, Map<?, ?> properties) {
        String version = String.valueOf(properties.get("version"));
        return new PlugInfo(info.number(), info.id(), info.port(), info.bundle(), version, 0, 0, 0, 0);
    }

    private Version come(String version) {
        Version provider = new Version(version);
        open.add(provider, Map.of("blogimg.provider", FAR.value(), "version", version));
        return provider;
    }

    /** The version that answered. */
    private String asked(String took) {
        Generation answer = open.broker().poll(new Commission(FAR, took, "ticket"), generation -> generation);
        return assertInstanceOf(Generation.Pending.class, answer).reference();
    }

    /** Answers each poll with its own version. */
    private static final class Version implements ImageProvider, Cancels {
        private final String version;
        private final List<String> cancelled = new ArrayList<>();

        Version(String version) {
            this.version = version;
        }

        @Override
        public ProviderCard card() {
            return new ProviderCard(
                    FAR,
                    "Far",
                    "the same for both",
                    SourceType.TRAINED_ALGORITHMIC_MEDIA,
                    new Credits(1),
                    List.of(),
                    Set.of(),
                    Set.of("api.example.org"),
                    new ProviderCard.Purge(1, "https://example.org"));
        }

        @Override
        public Generation generate(ImageRequest request) {
            return poll("");
        }

        @Override
        public Generation poll(String reference) {
            return new Generation.Pending(version, Duration.ofSeconds(1));
        }

        @Override
        public void cancel(String reference) {
            cancelled.add(reference);
        }
    }
}
