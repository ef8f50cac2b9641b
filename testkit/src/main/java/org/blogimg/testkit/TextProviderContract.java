package org.blogimg.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.blogimg.api.Language;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.api.text.TextProvider;
import org.blogimg.api.text.Wish;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every text provider keeps to. */
public interface TextProviderContract {
    TextProvider provider();

    /** How long the largest post may take; a provider that asks a server may grant itself more. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Test
    default void everySectionShouldBeInShotsOrSkips() {
        for (Article article : Articles.all()) {
            for (int pictures : List.of(-1, 0, 1, 3, 40)) {
                Outline outline = provider().outline(article, new Wish(pictures, true));
                Set<Integer> seen = new TreeSet<>();
                outline.shots().forEach(shot -> seen.add(shot.section()));
                outline.skips().forEach(skip -> seen.add(skip.section()));
                Set<Integer> sections = new TreeSet<>();
                article.sections().forEach(section -> sections.add(section.index()));
                assertEquals(sections, seen);
            }
        }
    }

    @Test
    default void skipsShouldFollowThePostWithoutRepeating() {
        for (Article article : Articles.all()) {
            List<Integer> skips = new ArrayList<>();
            provider().outline(article, Wish.OPEN).skips().forEach(skip -> skips.add(skip.section()));
            assertEquals(List.copyOf(new TreeSet<>(skips)), skips);
        }
    }

    @Test
    default void shotsShouldComeHeroFirstThenAsThePostRunsThenTheCard() {
        for (Article article : Articles.all()) {
            List<Outline.ShotIdea> shots =
                    provider().outline(article, Wish.OPEN).shots();
            int before = -1;
            for (int at = 0; at < shots.size(); at++) {
                ShotRole role = shots.get(at).role();
                assertEquals(at == 0 && role != ShotRole.SOCIAL_CARD, role == ShotRole.HERO);
                assertEquals(at == shots.size() - 1, role == ShotRole.SOCIAL_CARD);
                if (role == ShotRole.INLINE) {
                    assertTrue(shots.get(at).section() >= before);
                    before = shots.get(at).section();
                }
            }
        }
    }

    @Test
    default void aPostShouldOpenWithAPicture() {
        for (Article article : Articles.all()) {
            if (!article.sections().isEmpty()) {
                assertEquals(
                        ShotRole.HERO,
                        provider().outline(article, Wish.OPEN).shots().get(0).role());
            }
        }
    }

    @Test
    default void anOwnersNumberShouldBeKeptAsFarAsThereIsText() {
        for (int pictures = 0; pictures <= 6; pictures++) {
            assertEquals(pictures, count(provider().outline(Articles.roomy(), new Wish(pictures, true))));
        }
        for (Article article : Articles.all()) {
            assertTrue(count(provider().outline(article, new Wish(2, true))) <= 2);
        }
    }

    @Test
    default void aCardShouldComeOnlyWhereItIsWanted() {
        assertEquals(1, cards(provider().outline(Articles.roomy(), new Wish(0, true))));
        assertEquals(0, cards(provider().outline(Articles.roomy(), new Wish(0, false))));
        assertEquals(0, cards(provider().outline(Articles.roomy(), new Wish(-1, false))));
    }

    @Test
    default void textsShouldStayWithinTheirLimits() {
        for (Article article : Articles.all()) {
            Outline outline = provider().outline(article, Wish.OPEN);
            outline.shots().forEach(TextProviderContract::check);
            outline.skips().forEach(skip -> assertFalse(skip.reason().isBlank()));
        }
    }

    @Test
    default void sameArticleAndWishShouldGiveTheSameOutline() {
        for (Article article : Articles.all()) {
            assertEquals(provider().outline(article, Wish.OPEN), provider().outline(article, Wish.OPEN));
        }
    }

    @Test
    default void addressesShouldNotReachAPrompt() {
        for (Outline.ShotIdea shot :
                provider().outline(Articles.addresses(), Wish.OPEN).shots()) {
            assertFalse(shot.prompt().contains("@"), "an e-mail or a handle");
            assertFalse(shot.prompt().contains("://"), "a link");
            assertFalse(shot.prompt().contains("example"), "a domain");
        }
    }

    @Test
    default void thePostOfAMebibyteShouldBeReadInTime() {
        Article large = Articles.large();
        assertTimeoutPreemptively(patience(), () -> {
            provider().outline(large, Wish.OPEN);
        });
    }

    private static void check(Outline.ShotIdea shot) {
        assertFalse(shot.reason().isBlank());
        assertFalse(shot.prompt().isBlank());
        assertTrue(shot.prompt().length() <= 2_000);
        assertTrue(shot.title().length() <= 300);
        assertTrue(shot.title().isEmpty() || shot.role() == ShotRole.SOCIAL_CARD);
        assertFalse(shot.altText().isBlank());
        assertTrue(shot.altText().length() <= 250);
        assertFalse(shot.altText().toLowerCase(java.util.Locale.ROOT).contains("image of"));
        assertTrue(shot.caption().length() <= 250);
    }

    private static long count(Outline outline) {
        return outline.shots().size() - cards(outline);
    }

    private static long cards(Outline outline) {
        return outline.shots().stream()
                .filter(shot -> shot.role() == ShotRole.SOCIAL_CARD)
                .count();
    }

    /** Articles of every shape. */
    final class Articles {
        private static final String WORDS = "The garden needs water in the morning and shade at noon. "
                + "A good tool saves an hour of work, and a neighbour with a ladder saves a day. ";

        private Articles() {}

        static List<Article> all() {
            return List.of(
                    new Article("", Language.UNKNOWN, List.of()),
                    article("en", section(0, 0, "", "One line.")),
                    article("en", section(0, 1, "Only a heading", "")),
                    article("und", section(0, 0, "", "?!")),
                    roomy(),
                    addresses(),
                    article("he", section(0, 1, "שלום עולם", "זה טקסט על גינה ועל מים. ".repeat(60))),
                    article("ar", section(0, 1, "مرحبا", "هذا نص عن الحديقة والماء. ".repeat(60))),
                    article("zh", section(0, 1, "城市花园", "我们在城市里种花，也修理旧的自行车。".repeat(60))),
                    article("ja", section(0, 1, "庭", "朝、庭に水をやります。道具を直すのが好きです。".repeat(60))),
                    article("ko", section(0, 1, "정원", "아침에 정원에 물을 줍니다. ".repeat(60))),
                    article(
                            "de",
                            section(
                                    0,
                                    1,
                                    "Garten",
                                    "Im Garten wachsen Bohnen, und das Werkzeug liegt bereit. ".repeat(60))));
        }

        /** Eight sections of some 260 words. */
        static Article roomy() {
            List<Article.Section> sections = new ArrayList<>();
            for (int index = 0; index < 8; index++) {
                String text = (WORDS.repeat(4) + "\n\n").repeat(2).strip();
                sections.add(section(index, index == 0 ? 0 : 2, index == 0 ? "" : "Lesson " + index, text));
            }
            return new Article("A garden in eight lessons", new Language("en"), sections);
        }

        static Article addresses() {
            String text =
                    "Write to jane.roe@mail.example or to @janeroe, or see https://www.shop.example/a?b=c today. ";
            return article("en", section(0, 1, "Mail jane.roe@mail.example", text.repeat(40)));
        }

        static Article large() {
            List<Article.Section> sections = new ArrayList<>();
            String text = WORDS.repeat(20).strip();
            for (int index = 0; index < 1_048_576 / text.length(); index++) {
                sections.add(section(index, 2, "Lesson " + index, text));
            }
            return new Article("A long garden", new Language("en"), sections);
        }

        private static Article article(String language, Article.Section... sections) {
            return new Article("A title", new Language(language), List.of(sections));
        }

        private static Article.Section section(int index, int level, String heading, String text) {
            return new Article.Section(index, level, heading, text, Article.Traits.NONE);
        }
    }
}
