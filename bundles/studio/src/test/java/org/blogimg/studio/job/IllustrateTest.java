package org.blogimg.studio.job;

import org.blogimg.posts.Post;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IllustrateTest {
    private static final String POST =
            "# Gardens\n\nIntro words.\n\n## Tools\n\nSpades and more.\n\n## Seeds\n\nSow.\n";

    private final Estate estate = new Estate();
    private final FakeImageProvider provider = FakeImageProvider.repeatable("fake", 2);
    private House house;

    IllustrateTest() throws Exception {
        house = new House(estate);
    }

    @BeforeEach
    void furnish() {
        house.with(provider);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void everyShotShouldHaveItsPictureAndItsPricePaidOnce() throws Exception {
        Post post = house.planned(ANNA, POST);
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "once"));
        assertEquals(4, order.jobs().size());
        assertTrue(order.jobs().stream().allMatch(job -> job.state() == Job.State.SETTLED), order::toString);
        assertEquals(100 - 8, estate.ledger.balance(ANNA).amount());
        assertEquals(0, estate.ledger.audit().openHolds());
        assertEquals(4, provider.requests().size());
        assertEquals(
                1,
                provider.requests().stream()
                        .map(request -> request.seed())
                        .distinct()
                        .count());
        assertEquals(
                1,
                provider.requests().stream()
                        .map(request -> request.style())
                        .distinct()
                        .count());
    }
}
