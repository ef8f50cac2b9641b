package org.blogimg.studio.job;

import java.util.Optional;

import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Page;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Whose words a picture is said in: the owner's, else the provider's, else the plan's. */
class AltTextTest {
    private static final Brief ONE_PICTURE = new Brief(new Wish(0, true), Optional.empty(), Optional.empty());
    private static final String DRAWN = "Flat drawing of a spade and two flower pots.";
    private static final String OWN = "My own garden, \u201Cin words\u201D.";

    private final Estate estate = new Estate();
    private final FakeImageProvider provider = FakeImageProvider.repeatable("fake", 2);
    private final House house;

    AltTextTest() throws Exception {
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
    void whatTheProviderSaysThatItDrewShouldBeTheAltText() throws Exception {
        provider.next(AltTextTest::said);
        Post post = planned();
        drawn(post);
        assertEquals(DRAWN, pictureText());
        assertEquals(DRAWN, shot(post).altText());
        assertEquals(DRAWN, pictureText());
    }

    @Test
    void plannedAltTextShouldStayWhereTheProviderSaysNothing() throws Exception {
        Post post = planned();
        String planned = shot(post).altText();
        drawn(post);
        assertFalse(planned.isEmpty());
        assertEquals(planned, pictureText());
    }

    @Test
    void anotherVariantOfAProviderThatSaysNothingShouldHaveThePlannedAltTextAgain() throws Exception {
        provider.next(AltTextTest::said);
        Post post = planned();
        String planned = shot(post).altText();
        drawn(post);
        house.ended(house.illustrations.redraw(ANNA, post.id(), shot(post).id(), "again"));
        assertNotEquals(DRAWN, planned);
        assertEquals(planned, pictureText());
        assertEquals(planned, shot(post).altText());
    }

    @Test
    void altTextThatTheOwnerWroteShouldNeverBeOverwritten() throws Exception {
        provider.next(AltTextTest::said).next(AltTextTest::said);
        Post post = planned();
        write(post, Optional.of(OWN), Optional.empty());
        drawn(post);
        assertEquals(OWN, pictureText());
        house.ended(house.illustrations.redraw(ANNA, post.id(), shot(post).id(), "again"));
        assertEquals(OWN, pictureText());
        assertEquals(OWN, shot(post).altText());
    }

    @Test
    void altTextThatTheOwnerEmptiedShouldStayEmpty() throws Exception {
        provider.next(AltTextTest::said);
        Post post = planned();
        write(post, Optional.of(""), Optional.empty());
        drawn(post);
        assertEquals("", pictureText());
    }

    @Test
    void wordsWrittenWhileThePictureIsDrawnShouldStandInIt() throws Exception {
        Post post = planned();
        provider.next(request -> {
            write(post, Optional.of(OWN), Optional.of("A caption"));
            return said(request);
        });
        drawn(post);
        assertEquals(OWN, pictureText());
        assertEquals("A caption", house.library.list(ANNA, Page.FIRST).get(0).caption());
    }

    @Test
    void aNewCaptionShouldLeaveTheAltTextAsItWasDrawn() throws Exception {
        provider.next(AltTextTest::said);
        Post post = planned();
        drawn(post);
        write(post, Optional.empty(), Optional.of("A caption"));
        assertEquals(DRAWN, pictureText());
    }

    @Test
    void aPlanMadeAnewWhileThePictureIsDrawnShouldNotCostTheOwnersWords() throws Exception {
        Post post = planned();
        write(post, Optional.of(OWN), Optional.empty());
        provider.next(request -> {
            house.plans.draw(ANNA, post.id(), ONE_PICTURE);
            return said(request);
        });
        drawn(post);
        assertEquals(OWN, pictureText());
    }

    private static Generation said(ImageRequest request) {
        return FakeImageProvider.drawn(request, DRAWN);
    }

    private Post planned() {
        Post post = house.post(ANNA, "# Gardens\n\nWords.\n");
        house.plans.draw(ANNA, post.id(), ONE_PICTURE);
        return post;
    }

    private Plan.Shot shot(Post post) {
        return house.plans.current(ANNA, post.id()).orElseThrow().shots().get(0);
    }

    private void drawn(Post post) throws Exception {
        house.ended(house.illustrations.start(ANNA, post.id(), "key"));
    }

    private String pictureText() {
        return house.library.list(ANNA, Page.FIRST).get(0).altText();
    }

    private void write(Post post, Optional<String> altText, Optional<String> caption) {
        ShotEdit edit = new ShotEdit(Optional.empty(), Optional.empty(), altText, caption, Optional.empty());
        house.plans.edit(ANNA, post.id(), shot(post).id(), edit);
    }
}
