package org.blogimg.studio.job;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Post;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Which style a plan names. */
class StyleTest {
    private static final List<String> STYLES = List.of("flat", "line", "night", "mosaic");

    private final Estate estate = new Estate();
    private final House house;

    StyleTest() throws Exception {
        house = new House(estate);
        ProviderCard card = new ProviderCard(
                new ProviderId("fake"),
                "Fake",
                "1.0",
                SourceType.ALGORITHMIC_MEDIA,
                new Credits(0),
                STYLES,
                Map.of(Mood.QUIET, List.of("flat", "line")),
                Set.of(),
                Set.of(),
                ProviderCard.Purge.IN_PROCESS);
        house.with(new FakeImageProvider(card));
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void styleThatNobodyNamesShouldSuitTheMoodOfThePostAndStay() {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            Post post = house.post(ANNA, "# Post " + i + "\n\nWords.\n");
            String style = style(post, Optional.empty());
            assertEquals(style, style(post, Optional.empty()));
            chosen.add(style);
        }
        assertEquals(Set.of("flat", "line"), chosen);
    }

    @Test
    void styleThatTheOwnerNamesShouldBeTaken() {
        Post post = house.post(ANNA, "# Post\n\nWords.\n");
        assertEquals("night", style(post, Optional.of("night")));
        assertThrows(UnusableInput.class, () -> style(post, Optional.of("cubist")));
    }

    private String style(Post post, Optional<String> named) {
        return house.plans
                .draw(ANNA, post.id(), new Brief(Wish.OPEN, named, Optional.empty()))
                .style();
    }
}
