package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.PictureId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SourceType;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Changes;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Gone;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.studio.Picture;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.blogimg.studio.job.House.BERT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A picture changed by words: who makes it, from what, in which words, for how much. */
final class ChangesTest {
    private static final String TEXT = "# Boats\n\nThey float on the water, all day long.\n";
    private static final Set<String> FAR = Set.of("api.example.org");

    private final Estate estate = new Estate();
    private final House house;
    private final ChangedPictures changes;
    private final FakeImageProvider plain = FakeImageProvider.repeatable("plain", 2);
    private final FakeImageProvider editor = new FakeImageProvider(card("editor", 3, FAR, Set.of(Ability.EDIT)));

    ChangesTest() throws Exception {
        house = new House(estate);
        changes = new ChangedPictures(house.records, house.providers.broker());
        house.with(plain);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    private static ProviderCard card(String id, long price, Set<String> hosts, Set<Ability> abilities) {
        return new ProviderCard(
                new ProviderId(id),
                "Provider " + id,
                "1.0",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(price),
                List.of(),
                abilities,
                hosts,
                new ProviderCard.Purge(1, "https://example.org/terms"));
    }

    private Picture drawn() throws InterruptedException {
        Post post = house.post(ANNA, TEXT);
        house.plans.draw(
                ANNA, post.id(), new Brief(Brief.OPEN.wish(), Optional.empty(), Optional.of(new ProviderId("plain"))));
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "first"));
        return picture(order);
    }

    private Picture picture(Illustration order) {
        return house.library
                .find(ANNA, order.jobs().get(0).picture().orElseThrow())
                .orElseThrow();
    }

    private static Changes.Change to(String words) {
        return new Changes.Change(words, Optional.empty());
    }

    private Illustration changed(Picture picture, String words) throws InterruptedException {
        return house.ended(changes.order(ANNA, picture.id(), to(words), "change " + words));
    }

    @Test
    void changeShouldBeginFromThePicturesBytesAndTakeItsPlace() throws Exception {
        house.with(editor);
        Picture before = drawn();
        Illustration order = changed(before, "Make the water red");
        Job job = order.jobs().get(0);
        assertEquals(Job.State.SETTLED, job.state());
        ImageRequest request = editor.requests().get(0);
        ImageRequest.Edit edit = request.edit().orElseThrow();
        assertArrayEquals(
                FakeImageProvider.png(
                        request.width(),
                        request.height(),
                        plain.requests().get(0).seed()),
                edit.picture().open().readAllBytes());
        assertEquals("image/png", edit.type());
        assertEquals("", request.title());
        assertTrue(request.prompt().endsWith(" Make the water red"), request.prompt());
        assertTrue(request.prompt().startsWith(plain.requests().get(0).prompt()), request.prompt());
        assertEquals(
                job.picture(),
                house.illustrations
                        .latest(ANNA, order.post())
                        .orElseThrow()
                        .jobs()
                        .get(0)
                        .picture());
        assertTrue(house.library.find(ANNA, before.id()).isPresent());
        assertEquals(93, estate.ledger.balance(ANNA).amount());
        assertEquals(0, estate.ledger.audit().openHolds());
    }

    @Test
    void exactWordsShouldBeShownWithThePictureThatWentAlong() throws Exception {
        house.with(editor);
        Picture before = drawn();
        Job job =
                changed(before, "Write jane.roe@example.org on the sail").jobs().get(0);
        Explanation told = house.desk.explain(ANNA, job.id()).orElseThrow();
        assertEquals(Optional.of(before.id()), told.begunFrom());
        assertEquals(editor.requests().get(0).prompt(), told.sentPrompt());
        assertFalse(told.sentPrompt().contains("jane"));
        assertFalse(told.replaced().isEmpty());
    }

    @Test
    void changedPictureShouldSayWhatItWasUntilItsProviderSaysMoreAndNeverTheWordsOfAPrompt() throws Exception {
        house.with(editor);
        Picture before = drawn();
        Picture after = picture(changed(before, "at night"));
        assertEquals(before.altText(), after.altText());
        editor.saying("A boat at night");
        assertEquals("A boat at night", picture(changed(after, "darker")).altText());
    }

    @Test
    void ownAltTextShouldStay() throws Exception {
        house.with(editor);
        Picture before = drawn();
        Illustration order = changes.order(ANNA, before.id(), to("at night"), "k");
        house.plans.edit(
                ANNA,
                order.post(),
                order.jobs().get(0).shot(),
                new ShotEdit(
                        Optional.empty(), Optional.empty(), Optional.of("Mine"), Optional.empty(), Optional.empty()));
        assertEquals("Mine", picture(changed(before, "red")).altText());
    }

    @Test
    void nobodyWhoCanShouldBeSaidAndNothingOrdered() throws Exception {
        Picture before = drawn();
        Conflict none = assertThrows(Conflict.class, () -> changed(before, "red"));
        assertTrue(String.valueOf(none.getMessage()).contains("EDIT"), none.getMessage());
        Changes.Change named = new Changes.Change("red", Optional.of(new ProviderId("plain")));
        assertThrows(UnusableInput.class, () -> changes.order(ANNA, before.id(), named, "k"));
        assertEquals(96, estate.ledger.balance(ANNA).amount());
    }

    @Test
    void oneThatCannotShouldNotTakeOverAndOneThatCanShould() throws Exception {
        FakeImageProvider near = new FakeImageProvider(card("near", 1, Set.of(), Set.of(Ability.EDIT)));
        house.with(editor);
        Picture before = drawn();
        editor.next(request -> {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "broken");
        });
        assertEquals(Job.State.FAILED, changed(before, "red").jobs().get(0).state());
        house.sweep();
        assertEquals(96, estate.ledger.balance(ANNA).amount());
        house.with(near);
        editor.next(request -> {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "broken");
        });
        Changes.Change named = new Changes.Change("blue", Optional.of(new ProviderId("editor")));
        Job job =
                house.ended(changes.order(ANNA, before.id(), named, "k")).jobs().get(0);
        assertEquals(new ProviderId("near"), job.provider());
        assertTrue(near.requests().get(0).edit().isPresent());
        assertEquals(2, plain.requests().size());
    }

    @Test
    void pictureThatWasDeletedMeanwhileShouldEndTheJobUnpaid() throws Exception {
        house.with(editor);
        Picture before = drawn();
        editor.next(request -> {
            house.library.delete(ANNA, before.id());
            throw new PlugFailure(PlugFailure.Kind.RETRY, "again", Duration.ofSeconds(1), null);
        });
        Illustration order = changes.order(ANNA, before.id(), to("red"), "k");
        Job job = house.until(ANNA, order, Illustration::ended, Duration.ofSeconds(5))
                .jobs()
                .get(0);
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.note().contains("no longer there"), job.note());
        house.sweep();
        assertEquals(96, estate.ledger.balance(ANNA).amount());
    }

    @Test
    void strangersGoneAndUploadedPicturesShouldNotBeChanged() throws Exception {
        house.with(editor);
        Picture before = drawn();
        assertThrows(NoSuchElementException.class, () -> changes.order(BERT, before.id(), to("red"), "k"));
        assertThrows(
                NoSuchElementException.class, () -> changes.painter(ANNA, new PictureId("nothing"), Optional.empty()));
        Picture uploaded = house.library.upload(ANNA, org.blogimg.api.Content.of(new byte[] {1}), "A boat");
        assertThrows(Conflict.class, () -> changes.painter(ANNA, uploaded.id(), Optional.empty()));
        estate.clock.move(Duration.ofDays(91));
        assertThrows(Gone.class, () -> changes.order(ANNA, before.id(), to("red"), "k"));
    }

    @Test
    void pictureOfAPlanThatWasReplacedShouldBeAConflict() throws Exception {
        house.with(editor);
        Picture before = drawn();
        Illustration order = changed(before, "red");
        house.plans.draw(ANNA, order.post(), Brief.OPEN);
        assertThrows(Conflict.class, () -> changed(before, "blue"));
    }

    @Test
    void sameKeyShouldBeTheSameChangeAndForAnotherPictureAConflict() throws Exception {
        house.with(editor);
        Picture before = drawn();
        Illustration order = house.ended(changes.order(ANNA, before.id(), to("red"), "k"));
        assertEquals(
                order.id(), changes.order(ANNA, before.id(), to("red"), "k").id());
        assertThrows(Conflict.class, () -> changes.order(ANNA, picture(order).id(), to("red"), "k"));
        assertEquals(1, editor.requests().size());
    }

    @Test
    void wordsShouldBeBoundedAndNotEmpty() {
        assertThrows(UnusableInput.class, () -> to(" \n "));
        assertThrows(UnusableInput.class, () -> to("x".repeat(1_001)));
        assertEquals("a b", to(" a\n\tb ").words());
        assertFalse(to("secret").toString().contains("secret"));
    }
}
