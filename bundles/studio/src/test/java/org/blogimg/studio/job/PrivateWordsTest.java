package org.blogimg.studio.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.blogimg.studio.job.House.ANNA;
import static org.blogimg.studio.job.House.BERT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an owner wants to have hidden reaches nobody: an everyday word that would leave as it stands without their wish. */
class PrivateWordsTest {
    private static final String WORD = "quarry";

    private final Estate estate = new Estate();
    private final House house = new House(estate);

    PrivateWordsTest() throws Exception {}

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.example.org"})
    void noRequestShouldCarryThemWhereverTheyStand_SHR6(String host) throws Exception {
        FakeImageProvider provider = provider(host);
        house.with(provider);
        assertTrue(carried(provider), "without the wish the word leaves, so this test can fail");
        provider.requests().clear();

        house.own.set(ANNA, List.of("Jane Doe", WORD));
        assertFalse(carried(provider), () -> provider.requests().toString());
    }

    @Test
    void whatIsShownShouldSayThatTheyWereTheOwnersOwn() throws Exception {
        house.with(provider("api.example.org"));
        house.own.set(ANNA, List.of(WORD));
        Post post = planned();
        Plan.Shot shot =
                house.plans.current(ANNA, post.id()).orElseThrow().shots().get(0);
        assertTrue(house.desk.outgoing(ANNA, post.id(), shot.id()).prompt().stream()
                .anyMatch(part -> part.original().equals(WORD) && !part.kind().isEmpty()));

        Job job = house.ended(house.illustrations.start(ANNA, post.id(), "key"))
                .jobs()
                .get(0);
        Explanation told = house.desk.explain(ANNA, job.id()).orElseThrow();
        assertFalse(told.sentPrompt().contains(WORD), told::sentPrompt);
        assertFalse(told.replaced().isEmpty());
        assertEquals(told.sentPrompt(), told.words().words());
    }

    @Test
    void theyShouldBeTheirOwnersAndGoWithTheListAndWithTheKey() {
        house.own.set(ANNA, List.of(" Jane Doe ", "Jane Doe", "Rosebud Ltd"));
        assertEquals(List.of("Jane Doe", "Rosebud Ltd"), house.own.of(ANNA));
        assertEquals(List.of(), house.own.of(BERT));
        house.own.set(ANNA, List.of("Rosebud Ltd"));
        assertEquals(List.of("Rosebud Ltd"), house.own.of(ANNA));
        house.own.set(ANNA, List.of());
        assertEquals(List.of(), house.own.of(ANNA));

        house.own.set(ANNA, List.of("Rosebud Ltd"));
        estate.vault.shred(ANNA);
        assertThrows(SealBroken.class, () -> house.own.of(ANNA));
    }

    @Test
    void aListThatIsTooLongOrHoldsWhatIsNoneShouldBeRefusedWithoutRepeatingIt() {
        assertThrows(UnusableInput.class, () -> house.own.set(ANNA, List.of("x")));
        assertThrows(UnusableInput.class, () -> house.own.set(ANNA, List.of("Jane\nDoe")));
        List<String> many =
                IntStream.range(0, 51).mapToObj(number -> "name " + number).toList();
        assertThrows(UnusableInput.class, () -> house.own.set(ANNA, many));
        UnusableInput no = assertThrows(UnusableInput.class, () -> house.own.set(ANNA, List.of("x".repeat(101))));
        assertFalse(String.valueOf(no.getMessage()).contains("xx"));
        house.own.set(ANNA, many.subList(0, 50));
        assertEquals(50, house.own.of(ANNA).size());
    }

    private boolean carried(FakeImageProvider provider) throws Exception {
        Post post = planned();
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "key-" + post.id()));
        assertTrue(order.jobs().stream().allMatch(job -> job.state() == Job.State.SETTLED), order::toString);
        assertTrue(
                provider.requests().stream()
                        .anyMatch(request -> !request.title().isEmpty()),
                "a title leaves");
        assertTrue(
                provider.requests().stream()
                        .anyMatch(request -> !request.without().isEmpty()),
                "a list leaves");
        return provider.requests().stream().map(PrivateWordsTest::all).anyMatch(words -> words.contains(WORD));
    }

    private static String all(ImageRequest request) {
        return (request.prompt() + " " + request.title() + " " + request.without()).toLowerCase(Locale.ROOT);
    }

    private Post planned() {
        Post post = house.planned(ANNA, "# The quarry\n\nWords about the quarry.\n");
        Plan plan = house.plans.current(ANNA, post.id()).orElseThrow();
        for (Plan.Shot shot : plan.shots()) {
            ShotEdit edit = new ShotEdit(
                    Optional.of("a quarry at dawn"),
                    Optional.of("signs of the quarry"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            house.plans.edit(ANNA, post.id(), shot.id(), edit);
        }
        return post;
    }

    private static FakeImageProvider provider(String host) {
        return new FakeImageProvider(new ProviderCard(
                new ProviderId("fake"),
                "Fake",
                "1.0",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(1),
                List.of(),
                Set.of(Ability.TITLE, Ability.WITHOUT),
                host.isEmpty() ? Set.of() : Set.of(host),
                host.isEmpty() ? ProviderCard.Purge.IN_PROCESS : new ProviderCard.Purge(1, "https://example.org")));
    }
}
