package org.blogimg.broker.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.base.PlugInfo;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two versions of one provider side by side. */
class ChoosingTest {
    private static final ProviderId ID = new ProviderId("far");

    private final Seat older = seat(1, "1.9.0");
    private final Seat newer = seat(2, "1.10.0");

    @Test
    void newWorkShouldGoToTheNewerVersion() {
        Choosing choosing = choosing(Map.of());
        for (double point = 0; point < 1; point += 0.05) {
            assertEquals(Optional.of(newer), choosing.version(ID, point));
        }
        assertEquals(List.of(newer), choosing.fronts());
    }

    @Test
    void versionsShouldShareAsTheOperatorSays() {
        Choosing choosing = choosing(Map.of("far@1.9.0", rule(25, false)));
        int olderOnes = 0;
        for (int call = 0; call < 1_000; call++) {
            olderOnes += choosing.version(ID, call / 1_000.0).equals(Optional.of(older)) ? 1 : 0;
        }
        assertEquals(200, olderOnes);
        assertEquals(List.of(newer), choosing.fronts());
    }

    @Test
    void aDrainedVersionShouldLeaveAllToTheOther() {
        Choosing choosing = choosing(Map.of("far@1.10.0", rule(100, true)));
        assertEquals(Optional.of(older), choosing.version(ID, 0.3));
        assertEquals(List.of(older), choosing.fronts());
    }

    @Test
    void aDrainedIdShouldLeaveNobody() {
        Choosing choosing = choosing(Map.of("far", rule(100, true)));
        assertEquals(Optional.empty(), choosing.version(ID, 0.3));
        assertEquals(Optional.empty(), choosing.anybody(0.3));
    }

    private static Rules.Rule rule(int weight, boolean drained) {
        return new Rules.Rule(Optional.of(weight), drained, false);
    }

    private Choosing choosing(Map<String, Rules.Rule> rules) {
        return new Choosing(List.of(older, newer), new Rules(rules));
    }

    private static Seat seat(long number, String version) {
        ProviderCard card = new ProviderCard(
                ID,
                "Far",
                version,
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                Credits.NONE,
                List.of(),
                Set.of(),
                Set.of(),
                ProviderCard.Purge.IN_PROCESS);
        PlugInfo arrival = new PlugInfo(number, "far", "image", "b.far", version, 0, 0, 0, 0);
        return new Seat(arrival, card, "", new Pace(), Clock.systemUTC());
    }
}
