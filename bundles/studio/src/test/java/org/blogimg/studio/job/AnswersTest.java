package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.UnusableInput;
import org.blogimg.picture.RefusedPicture;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Page;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.studio.Busy;
import org.blogimg.studio.Picture;
import org.blogimg.studio.library.Cleaning;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.library.SealedLibrary;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an owner is answered: the same words at every look, and the true reason. */
final class AnswersTest {
    private static final String TEXT = "# Boats\n\nThey float on the water, all day long.\n";
    private static final Content BYTES = Content.of(new byte[] {1, 2, 3});

    private final Estate estate = new Estate();
    private final House house;

    AnswersTest() throws Exception {
        house = new House(estate);
    }

    @BeforeEach
    void furnish() {
        house.with(FakeImageProvider.repeatable("fake", 2));
        estate.clock.move(Duration.ofNanos(1_234_567));
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void whatIsAnsweredAtOnceShouldBeWhatIsReadLater() {
        Picture uploaded = house.library.upload(ANNA, BYTES, "A boat");
        assertEquals(Optional.of(uploaded), house.library.find(ANNA, uploaded.id()));
        Post post = house.post(ANNA, TEXT);
        assertEquals(Optional.of(post), house.posts.find(ANNA, post.id()));
        Plan plan = house.plans.draw(ANNA, post.id(), Brief.OPEN);
        assertEquals(Optional.of(plan), house.plans.current(ANNA, post.id()));
    }

    @Test
    void cursorThatNeverWasAnIdShouldBeNamed() {
        for (String after : List.of("zzz", "0", "01kb8x5w3nfq2r9v4t6y7m1pzu", "8" + "0".repeat(25))) {
            Page page = new Page(Optional.of(after), 50);
            assertEquals(
                    "after",
                    assertThrows(UnusableInput.class, () -> house.posts.list(ANNA, page))
                            .field());
            assertEquals(
                    "after",
                    assertThrows(UnusableInput.class, () -> house.library.list(ANNA, page))
                            .field());
        }
    }

    @Test
    void listShouldGoOnAfterALineThatWasDeletedMeanwhile() {
        Post first = house.post(ANNA, TEXT);
        Post second = house.post(ANNA, TEXT);
        house.posts.delete(ANNA, second.id());
        Page page = new Page(Optional.of(second.id().value()), 50);
        assertEquals(
                List.of(first.id()),
                house.posts.list(ANNA, page).stream().map(line -> line.id()).toList());
    }

    @Test
    void busyHouseShouldNotBlameThePicture() {
        Cleaning busy = (bytes, source, shape) -> new RefusedPicture(RefusedPicture.Why.BUSY, "Try again in a minute.");
        SealedLibrary library = new SealedLibrary(house.records, new Darkroom(estate.objects, busy));
        Busy thrown = assertThrows(Busy.class, () -> library.upload(ANNA, BYTES, ""));
        assertEquals("Try again in a minute.", thrown.getMessage());
        assertTrue(thrown.retryAfter().toSeconds() > 0);
        Cleaning bad = (bytes, source, shape) -> new RefusedPicture(RefusedPicture.Why.BROKEN, "It is cut off.");
        SealedLibrary strict = new SealedLibrary(house.records, new Darkroom(estate.objects, bad));
        assertThrows(UnusableInput.class, () -> strict.upload(ANNA, BYTES, ""));
    }

    @Test
    void storeThatFailsShouldNotBlameThePicture() {
        estate.objects.full(true);
        assertThrows(Busy.class, () -> house.library.upload(ANNA, BYTES, ""));
    }

    @Test
    void frontMatterThatWasRepairedShouldBeSaidAtEveryLook() {
        Post post = house.post(ANNA, "---\ntitle: \"Never closed\ntags:\n- a\n---\n" + TEXT);
        assertEquals(1, post.notes().size());
        assertEquals(
                post.notes(), house.posts.find(ANNA, post.id()).orElseThrow().notes());
        assertEquals(List.of(), house.post(ANNA, TEXT).notes());
    }
}
