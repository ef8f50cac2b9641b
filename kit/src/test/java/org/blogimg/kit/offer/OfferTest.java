package org.blogimg.kit.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.image.SelfTest;
import org.blogimg.kit.Unusable;
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

    /** Without it the log alone knows, and who looks for the provider finds nothing. */
    @Test
    void whatIsNotOfferedShouldSayWhy() {
        Map<String, ?> named = Map.of(Offer.ID, "far", Offer.WANTS, "base_url");
        Offer none = new Offer(registry.context(), "org.example", named, Optional::empty);
        assertEquals(
                new SelfTest.Check(
                        "settings",
                        SelfTest.Check.Outcome.SKIPPED,
                        "not configured: write base_url in etc/org.example.cfg"),
                excuse("far"));
        none.withdraw();
        Offer unusable = new Offer(registry.context(), "org.example", named, () -> {
            throw new Unusable("base_url", "write an address");
        });
        assertEquals(
                new SelfTest.Check(
                        "settings",
                        SelfTest.Check.Outcome.FAILED,
                        "etc/org.example.cfg, key base_url: write an address"),
                excuse("far"));
        unusable.withdraw();
        assertEquals(List.of(), registry.services());
    }

    private SelfTest.Check excuse(String id) {
        Registry.Service service = registry.services().get(0);
        assertEquals(List.of("SelfTest"), service.types());
        assertEquals(id, service.properties().get("blogimg.absent"));
        return ((SelfTest) service.object()).selfTest().get(0);
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
