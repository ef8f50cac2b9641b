package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;

import org.blogimg.api.Content;
import org.blogimg.api.PictureId;
import org.blogimg.posts.Page;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Gone;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Picture;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeriodsTest {
    private static final String POST = "# Gardens\n\nIntro words.\n";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Estate estate = new Estate();
    private final House house;

    PeriodsTest() throws Exception {
        house = new House(estate);
    }

    @BeforeEach
    void furnish() {
        house.with(FakeImageProvider.repeatable("fake", 0).saying("A plain disc."));
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void expiredPictureShouldBeGoneAfterNinetyDays_RET2() throws Exception {
        Post post = house.planned(ANNA, POST);
        PictureId picture = drawn(post).get(0);
        house.wait(Duration.ofDays(90).minus(SECOND));
        assertTrue(house.library.bytes(ANNA, picture, 0).isPresent());
        house.wait(SECOND.plus(SECOND));
        assertThrows(Gone.class, () -> house.library.bytes(ANNA, picture, 0));
        assertThrows(Gone.class, () -> house.library.find(ANNA, picture));
        assertThrows(Gone.class, () -> house.library.save(ANNA, picture, true));
        assertEquals(List.of(), house.library.list(ANNA, Page.FIRST));
        assertTrue(house.library.ofPost(ANNA, post.id()).isEmpty());
        assertEquals(0, house.posts.list(ANNA, Page.FIRST).get(0).pictures());
        house.sweep();
        assertEquals(0, estate.objects.size());
        assertTrue(house.library.find(ANNA, picture).isEmpty());
    }

    @Test
    void savedPictureShouldOutliveItsPeriod_RET2() throws Exception {
        Post post = house.planned(ANNA, POST);
        PictureId picture = drawn(post).get(0);
        Picture saved = house.library.save(ANNA, picture, true);
        assertTrue(saved.goneAt().isEmpty());
        house.sweep();
        house.wait(Duration.ofDays(400));
        house.sweep();
        assertEquals(2, estate.objects.size());
        assertTrue(house.library
                        .bytes(ANNA, picture, 0)
                        .orElseThrow()
                        .source()
                        .open(0)
                        .readAllBytes()
                        .length
                > 100);
        assertEquals(1, house.library.ofPost(ANNA, post.id()).size());
        assertTrue(
                house.library.save(ANNA, picture, false).goneAt().orElseThrow().isBefore(estate.clock.instant()));
        assertThrows(Gone.class, () -> house.library.find(ANNA, picture));
    }

    @Test
    void promptsShouldBeGoneAfterThirtyDays_RET3() throws Exception {
        Post post = house.planned(ANNA, POST);
        drawn(post);
        house.wait(Duration.ofDays(30).minus(SECOND));
        assertFalse(plan(post).shots().get(0).prompt().isEmpty());
        house.wait(SECOND);
        assertEquals("", plan(post).shots().get(0).prompt());
        assertFalse(plan(post).shots().get(0).altText().isEmpty());
        assertThrows(
                Conflict.class,
                () -> house.illustrations.redraw(
                        ANNA, post.id(), plan(post).shots().get(0).id(), "later"));
        house.sweep();
        assertEquals(0, filled("studio_shot", "prompt"));
        assertEquals(0, filled("studio_shot", "title"));
        assertEquals(0, filled("studio_job", "prompt"));
        assertEquals(0, filled("studio_job", "sent_prompt"));
        assertEquals(0, filled("studio_job", "drawn_alt_text"));
        house.wait(Duration.ofDays(60));
        assertEquals("", plan(post).shots().get(0).altText());
        house.sweep();
        assertEquals(0, filled("studio_shot", "alt_text"));
        assertEquals(0, filled("studio_shot", "drawn_alt_text"));
    }

    @Test
    void anUploadShouldStayUntilItIsDeleted() throws Exception {
        Picture upload = house.library.upload(ANNA, Content.of(FakeImageProvider.png(64, 64, 1)), "A garden");
        house.wait(Duration.ofDays(400));
        house.sweep();
        assertEquals(
                "A garden", house.library.find(ANNA, upload.id()).orElseThrow().altText());
        assertTrue(house.library.delete(ANNA, upload.id()));
        house.sweep();
        assertEquals(0, estate.objects.size());
    }

    @Test
    void theSmallestSizeThatIsWideEnoughShouldBeGiven() throws Exception {
        PictureId picture = drawn(house.planned(ANNA, POST)).get(0);
        assertEquals(1600, width(picture, 0));
        assertEquals(320, width(picture, 100));
        assertEquals(320, width(picture, 320));
        assertEquals(1600, width(picture, 321));
        assertEquals(1600, width(picture, 4000));
    }

    private int width(PictureId picture, int wanted) {
        return house.library
                .bytes(ANNA, picture, wanted)
                .orElseThrow()
                .rendition()
                .width();
    }

    private Plan plan(Post post) {
        return house.plans.current(ANNA, post.id()).orElseThrow();
    }

    private List<PictureId> drawn(Post post) throws Exception {
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "key"));
        return order.jobs().stream().map(job -> job.picture().orElseThrow()).toList();
    }

    private long filled(String table, String column) {
        return estate.tables.read(in -> ((Number)
                        in.createNativeQuery("select count(*) from " + table + " where " + column + " is not null")
                                .getSingleResult())
                .longValue());
    }
}
