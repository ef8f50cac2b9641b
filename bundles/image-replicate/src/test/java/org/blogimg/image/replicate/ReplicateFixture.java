package org.blogimg.image.replicate;

import java.util.List;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.ReplicateSimulator;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The provider and its server, and how they are asked. */
abstract class ReplicateFixture {
    final ReplicateSimulator simulator = new ReplicateSimulator();
    final LoopbackOutbound outbound = new LoopbackOutbound();
    final Configured configured = Configured.at(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    ReplicateProvider provider() {
        return new ReplicateProvider(outbound, Configured.CLOCK, configured.settings());
    }

    static ImageRequest request(int count) {
        return new ImageRequest(
                new JobId("job-1"),
                "a heron in the reeds",
                "",
                new Language("en"),
                ShotRole.HERO,
                "",
                1600,
                900,
                count,
                77);
    }

    static List<Drawn> pictures(Generation generation) {
        return assertInstanceOf(Generation.Done.class, generation).pictures();
    }

    static Generation.Pending pending(Generation generation) {
        return assertInstanceOf(Generation.Pending.class, generation);
    }

    PlugFailure failed() {
        return assertThrows(PlugFailure.class, () -> provider().generate(request(2)));
    }

    static void is(PlugFailure.Kind kind, String said, PlugFailure failure) {
        assertEquals(kind, failure.kind(), failure.getMessage());
        assertTrue(String.valueOf(failure.getMessage()).contains(said), failure.getMessage());
    }

    Call created() {
        return simulator.calls().get(0);
    }
}
