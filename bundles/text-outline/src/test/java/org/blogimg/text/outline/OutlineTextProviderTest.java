package org.blogimg.text.outline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.blogimg.api.Language;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.api.text.TextProvider;
import org.blogimg.api.text.Wish;
import org.blogimg.testkit.TextProviderContract;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class OutlineTextProviderTest implements TextProviderContract {
    private static final String GARDEN =
            "We dug the garden bed and put the seeds into the soil, and the watering can stood by the fence. ";

    @Override
    public TextProvider provider() {
        return new OutlineTextProvider();
    }

    /** Measured at 1.1 s of processor time with the first compiler only; the rest is room for a busy machine. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Test
    void aPromptShouldListThingsThatCanBeDrawn() {
        String prompt = plan(section(0, "Usability testing from afar", GARDEN.repeat(5), Article.Traits.NONE))
                .shots()
                .get(0)
                .prompt();
        assertTrue(prompt.contains("In the scene: "), prompt);
        assertTrue(prompt.contains("watering can"), prompt);
    }

    @Test
    void aSectionShouldBeLeftAloneWithTheReasonThatIsItsOwn() {
        Outline outline = plan(
                section(0, "", GARDEN.repeat(10), Article.Traits.NONE),
                section(1, "Setup", GARDEN.repeat(4), new Article.Traits(0, 0, 34, 0, 0)),
                section(2, "Prices", GARDEN.repeat(4), new Article.Traits(0, 0, 0, 1, 0)),
                section(3, "Rules", GARDEN.repeat(4), new Article.Traits(0, 12, 0, 0, 0)),
                section(4, "The bed", GARDEN.repeat(4), new Article.Traits(2, 0, 0, 0, 0)),
                section(5, "Short", "Nothing more.", Article.Traits.NONE),
                section(6, "Learn more", GARDEN, Article.Traits.NONE),
                section(7, "Empty", "", Article.Traits.NONE));
        assertEquals(
                List.of(
                        "“Setup” is told in 34 lines of code, and a picture would push the code from its explanation.",
                        "“Prices” is there for its table; readers come to compare rows.",
                        "“Rules” is a list of 12 points, quicker to run down without a picture in it.",
                        "“The bed” already shows 2 pictures of yours.",
                        "“Short” says it in 2 words, on short: too short to want a picture.",
                        "“Learn more” sends readers on to other places; a picture would only hold them up.",
                        "“Empty” is a heading without text of its own."),
                outline.skips().stream().map(Outline.Skip::reason).toList());
    }

    @Test
    void namesOfPeopleShouldStayOutOfPromptAndReason() {
        String text = "Yesterday we met Anna Kowalczyk in the garden, and Kowalczyk told us of seeds and soil. ";
        Outline outline = plan(section(0, "A talk with Anna Kowalczyk", text.repeat(12), Article.Traits.NONE));
        for (Outline.ShotIdea shot : outline.shots()) {
            assertFalse(shot.prompt().toLowerCase(java.util.Locale.ROOT).contains("kowalczyk"), shot.prompt());
            assertFalse(shot.prompt().toLowerCase(java.util.Locale.ROOT).contains("anna"), shot.prompt());
        }
    }

    @Test
    void altTextShouldBeInThePostsLanguage() {
        Article article = new Article(
                "Ein Garten",
                new Language("de"),
                List.of(section(
                        0,
                        "",
                        "Im Garten steht die Gießkanne, und das Werkzeug liegt im Beet. ".repeat(20),
                        Article.Traits.NONE)));
        String alt = provider().outline(article, Wish.OPEN).shots().get(0).altText();
        assertTrue(alt.contains("Garten") && alt.contains("zum Auftakt von „Ein Garten“"), alt);
    }

    @Test
    void altTextShouldBeTheTitleWhereSmallWordsAreNotKnown() {
        String title = "\u092A\u0941\u0930\u093E\u0928\u093E \u0936\u0939\u0930";
        String text = "\u0936\u0939\u0930 \u092E\u0947\u0902 \u092A\u0941\u0930 \u0939\u0948\u0964 ";
        Article article =
                new Article(title, new Language("hi"), List.of(section(0, "", text.repeat(120), Article.Traits.NONE)));
        for (Outline.ShotIdea shot : provider().outline(article, Wish.OPEN).shots()) {
            assertEquals("\u201C" + title + "\u201D", shot.altText());
        }
    }

    @Test
    void wordsOfOneLanguageShouldNotBeMistakenForAnothers() {
        String prompt = plan(section(
                        0, "", "The pain in the knee is in the pane of the boot. ".repeat(30), Article.Traits.NONE))
                .shots()
                .get(0)
                .prompt();
        assertFalse(prompt.contains("bread") || prompt.contains("boat"), prompt);
    }

    @Test
    void officeSpaceDriveAndCloudEnvironmentShouldNotBringAPlanetACarOrALeaf() {
        String text =
                "The office space drives quality, and every environment in the cloud has the space that it asks for. ";
        String prompt = plan(section(0, "", text.repeat(20), Article.Traits.NONE))
                .shots()
                .get(0)
                .prompt();
        assertFalse(prompt.matches("(?s).*\\b(?:planet|car|leaf)\\b.*"), prompt);
        assertTrue(prompt.contains("desk"), prompt);
    }

    @Test
    void aLongTextWithoutHeadingsShouldGetPicturesAlongItsWay() {
        Outline outline =
                plan(section(0, "", (GARDEN.repeat(6) + "\n\n").repeat(10).strip(), Article.Traits.NONE));
        long inline = outline.shots().stream()
                .filter(shot -> shot.role() == ShotRole.INLINE)
                .count();
        assertTrue(inline >= 2, "inline pictures: " + inline);
    }

    private String caption(String text, Article.Traits traits) {
        return plan(section(0, "", GARDEN.repeat(20), Article.Traits.NONE), section(1, "The soil", text, traits))
                .shots()
                .stream()
                .filter(shot -> shot.role() == ShotRole.INLINE && shot.section() == 1)
                .findFirst()
                .orElseThrow()
                .caption();
    }

    @Test
    void captionShouldBeAWholeSentenceOfThePassageThatStandsAlone() {
        String filler =
                " We turned the soil and dug in compost, and then we went on turning it for as long as the light of"
                        + " the evening let us see what we were doing there.";
        String text = "Good soil is what the whole garden lives on." + filler.repeat(6)
                + " It makes the soil loose and dark. Does compost help the soil at all?"
                + " Compost needs a whole winter to become soil. See the soil chart below." + filler.repeat(3);
        assertEquals("Compost needs a whole winter to become soil.", caption(text, Article.Traits.NONE));
    }

    @Test
    void passageWithoutSuchASentenceShouldHaveNoCaption() {
        String question = "Does compost help the soil of a garden at all, and how much of it do we want? ".repeat(9);
        assertEquals("", caption(question, Article.Traits.NONE));
        String list = question + "\n\nCompost needs a whole winter to become soil.";
        assertEquals("", caption(list, new Article.Traits(0, 3, 0, 0, 0)));
        assertEquals("Compost needs a whole winter to become soil.", caption(list, Article.Traits.NONE));
    }

    @Test
    void reasonOfASocialCardShouldNotPromiseThatItsTitleCanBeSet() {
        Outline outline = provider()
                .outline(
                        new Article(
                                "\uD83C\uDF55 \u4E2D\u6587",
                                new Language("en"),
                                List.of(section(0, "", GARDEN.repeat(5), Article.Traits.NONE))),
                        new Wish(-1, true));
        Outline.ShotIdea card = outline.shots().get(outline.shots().size() - 1);
        assertEquals(ShotRole.SOCIAL_CARD, card.role());
        assertEquals("", card.caption());
        assertEquals(
                "Stands for the post wherever a link to it is shared, so that its title comes along with it.",
                card.reason());
    }

    /** Prints every plan, to be read by whoever changes a rule. */
    @Test
    void realPostsShouldGetPlansThatDifferFromSectionToSection() {
        for (Path file : SamplePosts.files()) {
            Article article = SamplePosts.read(file);
            Outline outline = provider().outline(article, Wish.OPEN);
            List<String> reasons = new ArrayList<>();
            outline.shots().forEach(shot -> reasons.add(shot.reason()));
            outline.skips().forEach(skip -> reasons.add(skip.section() + skip.reason()));
            Set<String> different = new HashSet<>(reasons);
            assertEquals(reasons.size(), different.size(), file + " repeats a reason");
            System.out.println(PlanText.of(article, outline));
        }
    }

    private Outline plan(Article.Section... sections) {
        return provider().outline(new Article("A garden", new Language("en"), List.of(sections)), Wish.OPEN);
    }

    private static Article.Section section(int index, String heading, String text, Article.Traits traits) {
        return new Article.Section(index, heading.isEmpty() ? 0 : 2, heading, text, traits);
    }
}
