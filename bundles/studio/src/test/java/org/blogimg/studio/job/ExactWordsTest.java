package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.blogimg.api.ShotId;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.studio.Outgoing;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.blogimg.studio.job.House.BERT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The exact words that leave, as their owner sees them. */
class ExactWordsTest {
    private static final String WRITTEN = "A portrait of Ada Lovelace <lora:x:1> with a letter to jane@example.org";

    private final Estate estate = new Estate();
    private final House house;
    private final FakeImageProvider provider = FakeImageProvider.once("fake", 1);
    private final Post post;
    private final Plan.Shot shot;

    ExactWordsTest() throws Exception {
        house = new House(estate).with(provider);
        post = house.planned(ANNA, "# One\n\nWords.\n");
        Plan plan = house.plans.current(ANNA, post.id()).orElseThrow();
        ShotEdit edit = new ShotEdit(
                Optional.of(WRITTEN), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        shot = house.plans
                .edit(ANNA, post.id(), plan.shots().get(0).id(), edit)
                .shots()
                .get(0);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void whatIsShownBeforehandShouldBeWhatLeaves_SHR6() throws Exception {
        Outgoing before = house.desk.outgoing(ANNA, post.id(), shot.id());
        assertEquals("A portrait of a person with a letter to an address", promptOf(before));
        List<Outgoing.Part> replaced =
                before.prompt().stream().filter(part -> !part.kind().isEmpty()).toList();
        assertEquals(
                List.of("name", "command to a server", "e-mail"),
                replaced.stream().map(Outgoing.Part::kind).toList());
        assertEquals("Ada Lovelace", replaced.get(0).original());
        assertEquals("", replaced.get(1).text());

        Job job = drawn();
        assertTrue(provider.requests().stream().anyMatch(sent -> sent.prompt().equals(promptOf(before))));
        Explanation after = house.desk.explain(ANNA, job.id()).orElseThrow();
        assertEquals(before, after.words());
        assertEquals(after.sentPrompt(), after.words().words());
        assertEquals(after.replaced(), after.words().replaced());
    }

    @Test
    void whatWasSentShouldStayWhatItWasWhenThePlanChanges() throws Exception {
        Job job = drawn();
        ShotEdit edit = new ShotEdit(
                Optional.of("a desk"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        house.plans.edit(ANNA, post.id(), shot.id(), edit);
        assertEquals(
                "A portrait of a person with a letter to an address",
                promptOf(house.desk.explain(ANNA, job.id()).orElseThrow().words()));
        assertEquals("a desk", promptOf(house.desk.outgoing(ANNA, post.id(), shot.id())));
    }

    @Test
    void nothingOfThemShouldBeShownPastTheirPeriod_RET3() throws Exception {
        Job job = drawn();
        house.wait(Duration.ofDays(30));
        Explanation after = house.desk.explain(ANNA, job.id()).orElseThrow();
        assertEquals("", after.sentPrompt());
        assertEquals("", after.words().words());
    }

    @Test
    void nobodyElseShouldSeeThem() {
        assertThrows(NoSuchElementException.class, () -> house.desk.outgoing(BERT, post.id(), shot.id()));
        assertThrows(NoSuchElementException.class, () -> house.desk.outgoing(ANNA, post.id(), new ShotId("another")));
    }

    private Job drawn() throws Exception {
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "key"));
        return order.jobs().stream()
                .filter(job -> job.shot().equals(shot.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String promptOf(Outgoing outgoing) {
        return new Outgoing(outgoing.prompt(), List.of()).words();
    }
}
