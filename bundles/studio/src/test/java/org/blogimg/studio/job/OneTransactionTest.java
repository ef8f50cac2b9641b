package org.blogimg.studio.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.blogimg.api.ShotId;
import org.blogimg.posts.Page;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.posts.internal.OutlinedPlans;
import org.blogimg.posts.internal.SealedPosts;
import org.blogimg.posts.table.Periods;
import org.blogimg.studio.Picture;
import org.blogimg.studio.table.Records;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a post, its plan, its jobs and its pictures have to change together is one effect on the database, though they
 * belong to two bundles: the power is cut right before it and right after it, and there is nothing in between.
 */
class OneTransactionTest {
    private static final ShotEdit WORDS = new ShotEdit(
            Optional.empty(), Optional.empty(), Optional.of("A harbour."), Optional.empty(), Optional.empty());

    private final Estate estate = new Estate();
    private House house;
    private Post post;
    private ShotId shot;

    @BeforeEach
    void illustrate() throws Exception {
        house = new House(estate).with(FakeImageProvider.repeatable("fake", 3));
        post = house.planned(House.ANNA, "# One\n\nWords.\n");
        house.ended(house.illustrations.start(House.ANNA, post.id(), "key"));
        shot = house.plans
                .current(House.ANNA, post.id())
                .orElseThrow()
                .shots()
                .get(0)
                .id();
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void aPostShouldGoWithItsPlanItsOrdersAndItsPicturesOrStayWithThem() {
        cut(false, this::delete);
        assertTrue(house.posts.find(House.ANNA, post.id()).isPresent());
        assertTrue(house.plans.current(House.ANNA, post.id()).isPresent());
        assertTrue(house.illustrations.latest(House.ANNA, post.id()).isPresent());
        assertFalse(house.library.ofPost(House.ANNA, post.id()).isEmpty());
        cut(true, this::delete);
        assertTrue(house.posts.find(House.ANNA, post.id()).isEmpty());
        assertTrue(house.plans.current(House.ANNA, post.id()).isEmpty());
        assertTrue(house.illustrations.latest(House.ANNA, post.id()).isEmpty());
        assertEquals(Map.of(), house.library.ofPost(House.ANNA, post.id()));
        assertEquals(List.of(), house.library.list(House.ANNA, Page.FIRST));
        assertEquals(List.of(), house.desk.jobs(Optional.empty(), 50));
    }

    @Test
    void aShotsNewWordsShouldStandInItsPictureToo() {
        cut(false, this::edit);
        assertFalse(words().contains("A harbour."));
        cut(true, this::edit);
        assertEquals(List.of("A harbour.", "A harbour."), words());
    }

    /** Of the shot, and of its picture. */
    private List<String> words() {
        Picture picture = Optional.ofNullable(
                        house.library.ofPost(House.ANNA, post.id()).get(shot))
                .orElseThrow();
        return List.of(
                house.plans
                        .current(House.ANNA, post.id())
                        .orElseThrow()
                        .shots()
                        .get(0)
                        .altText(),
                picture.altText());
    }

    /** Does it in a process whose power fails at the first effect; the house looks on. */
    private void cut(boolean after, Consumer<Records> change) {
        Power failing = Power.on();
        Records records = Records.over(
                new Powered(failing).tables(estate.tables),
                estate.vault,
                estate.ids,
                estate.clock,
                Periods.ofDays(90, 30));
        failing.cutAt(1, after);
        assertThrows(Power.Cut.class, () -> change.accept(records));
        records.close();
    }

    private void delete(Records records) {
        new SealedPosts(records, house.appeals).delete(House.ANNA, post.id());
    }

    private void edit(Records records) {
        new OutlinedPlans(records, house.plugIns, house.providers.broker()).edit(House.ANNA, post.id(), shot, WORDS);
    }
}
