package org.blogimg.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.testkit.FakeImageProvider;
import org.blogimg.testkit.Registry;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class OfferTest {
    private static final FakeImageProvider PROVIDER = FakeImageProvider.once("far", 1);

    private final Registry registry = new Registry();

    private Offer offer(Map<String, ?> properties) {
        return new Offer(registry.context(), "org.example", properties, () -> Optional.of(PROVIDER));
    }

    private Object published(String key) {
        return registry.services().get(0).properties().get(key);
    }

    @Test
    void providerShouldBeOfferedUnderItsIdUntilItIsWithdrawn() {
        Offer offer = offer(Map.of("component.name", "x", ".api_key", "file:x", "model", "m"));
        assertEquals("ImageProvider far", registry.services().get(0).toString());
        assertEquals("m", published("model"));
        assertNull(published(".api_key"));
        assertNull(published("component.name"));
        offer.withdraw();
        assertEquals(List.of(), registry.services());
    }

    /** The registry ranks by whole numbers alone, and a file holds text. */
    @Test
    void rankingFromAFileShouldRank() {
        offer(Map.of("service.ranking", " 7 "));
        assertEquals(7, published("service.ranking"));
    }

    @Test
    void rankingThatIsNoneShouldBeNought() {
        offer(Map.of("service.ranking", "high"));
        assertEquals(0, published("service.ranking"));
    }

    @Test
    void nothingShouldBeOfferedWhereNothingIsConfiguredOrUsable() {
        new Offer(registry.context(), "org.example", Map.of(), Optional::empty).withdraw();
        new Offer(registry.context(), "org.example", Map.of(), () -> {
                    throw new Unusable("base_url", "write an address");
                })
                .withdraw();
        assertEquals(List.of(), registry.services());
    }
}
