package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.PictureId;
import org.blogimg.api.storage.ObjectShelf;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Post;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.RenditionShelf;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A store that is away, and objects that are carried to another one. */
class StoresTest {
    private static final String POST = "# Gardens\n\nIntro words.\n";
    private static final Brief ONE_PICTURE = new Brief(new Wish(0, true), Optional.empty(), Optional.empty());
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Estate estate = new Estate();
    private final House house;

    StoresTest() throws Exception {
        house = new House(estate);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void aStoreThatIsAwayShouldHoldJobsBackBeforeAnythingIsPaidFor() throws Exception {
        FakeImageProvider provider = FakeImageProvider.repeatable("fake", 1);
        house.with(provider);
        estate.objects.away(true);
        Illustration order = start();

        Illustration waiting = house.until(ANNA, order, StoresTest::waits);
        assertEquals(List.of(), provider.requests());
        assertEquals(0, estate.ledger.audit().openHolds());

        estate.objects.away(false);
        Illustration ended = house.until(ANNA, waiting, Illustration::ended, TICK);
        assertEquals(Job.State.SETTLED, ended.jobs().get(0).state());
    }

    @Test
    void aPictureThatCannotBeKeptShouldWaitForTheStore() throws Exception {
        FakeImageProvider provider = FakeImageProvider.repeatable("fake", 1);
        provider.next(request -> {
            estate.objects.away(true);
            return FakeImageProvider.drawn(request);
        });
        house.with(provider);
        Illustration order = start();

        Illustration waiting = house.until(ANNA, order, StoresTest::waits);
        estate.objects.away(false);

        Illustration ended = house.until(ANNA, waiting, Illustration::ended, TICK);
        assertEquals(Job.State.SETTLED, ended.jobs().get(0).state());
        assertEquals(99, estate.ledger.balance(ANNA).amount());
    }

    @Test
    void whatIsDeletedWhileTheStoreIsAwayShouldStayOwedAndGoLater() throws Exception {
        house.with(FakeImageProvider.repeatable("fake", 0));
        PictureId picture = drawn();
        estate.objects.away(true);
        assertTrue(house.library.delete(ANNA, picture));
        house.sweep();
        house.sweep();
        assertFalse(estate.objects.size() == 0);

        estate.objects.away(false);
        house.sweep();

        assertEquals(0, estate.objects.size());
    }

    @Test
    void carriedObjectsShouldBeReadSavedAndDeletedAtTheirNewPlace() throws Exception {
        house.with(FakeImageProvider.repeatable("fake", 0));
        PictureId picture = drawn();
        ObjectShelf shelf = new RenditionShelf(house.records);
        assertEquals(2, shelf.count("memory"));
        List<String> places = shelf.places("memory", "", 10);
        assertEquals(places.subList(1, 2), shelf.places("memory", places.get(0), 10));

        for (String place : places) {
            String there = place.replace("memory:", "other:");
            estate.objects.carry(place, there);
            assertTrue(shelf.moved(place, there));
            assertFalse(shelf.moved(place, there), "no row names the old place any more");
            assertTrue(shelf.names(there) && !shelf.names(place));
        }

        assertEquals(0, shelf.count("memory"));
        assertTrue(house.library
                        .bytes(ANNA, picture, 0)
                        .orElseThrow()
                        .source()
                        .open(0)
                        .readAllBytes()
                        .length
                > 0);
        house.library.save(ANNA, picture, true);
        house.sweep();
        assertEquals(2, estate.objects.size(), "what lay at the other place was thrown away");
        house.library.delete(ANNA, picture);
        house.sweep();
        assertEquals(0, estate.objects.size());
    }

    private Illustration start() {
        Post post = house.post(ANNA, POST);
        house.plans.draw(ANNA, post.id(), ONE_PICTURE);
        return house.illustrations.start(ANNA, post.id(), "key");
    }

    private PictureId drawn() throws Exception {
        return house.ended(start()).jobs().get(0).picture().orElseThrow();
    }

    private static boolean waits(Illustration order) {
        return order.jobs().get(0).note().startsWith("waits: ");
    }
}
