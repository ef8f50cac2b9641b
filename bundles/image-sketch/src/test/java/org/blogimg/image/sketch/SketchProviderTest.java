package org.blogimg.image.sketch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SourceType;
import org.blogimg.testkit.ImageProviderContract;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SketchProviderTest implements ImageProviderContract {

    @Override
    public ImageProvider provider() {
        return new SketchProvider(Settings.price(0));
    }

    @Test
    void cardShouldSayThatNoModelAndNoHostIsBehindIt() {
        var card = provider().card();
        assertEquals(new ProviderId("sketch"), card.id());
        assertEquals(SourceType.ALGORITHMIC_MEDIA, card.source());
        assertTrue(card.hosts().isEmpty());
        assertFalse(card.abilities().contains(ProviderCard.Ability.EDIT), "it begins from no picture");
        assertTrue(
                card.styles().containsAll(List.of("flat", "paper-cut", "line", "duotone", "isometric", "blueprint")));
    }

    @Test
    void everyStyleShouldSuitSomeMoodAndEveryMoodHaveAChoice() {
        var card = provider().card();
        Set<String> suiting = new HashSet<>();
        for (Mood mood : Mood.values()) {
            assertTrue(card.stylesFor(mood).size() >= 2, mood::name);
            suiting.addAll(card.stylesFor(mood));
        }
        assertEquals(Set.copyOf(card.styles()), suiting);
    }

    @Test
    void priceShouldBeNoneUnlessConfigured() throws NoSuchMethodException {
        Object pinned =
                SketchProvider.Config.class.getDeclaredMethod("price__credits").getDefaultValue();
        assertEquals(0L, pinned);
        assertEquals(
                new Credits(3), new SketchProvider(Settings.price(3)).card().price());
    }

    @Test
    void selfTestShouldPass() {
        List<SelfTest.Check> checks = new SketchProvider(Settings.price(0)).selfTest();
        assertFalse(checks.isEmpty());
        assertTrue(checks.stream().allMatch(c -> c.outcome() == SelfTest.Check.Outcome.PASSED));
    }
}
