package org.blogimg.testkit;

import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.image.ShotRole;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.api.text.TextProvider;
import org.blogimg.api.text.Wish;

/** Asks for a hero, one picture for each further section up to the wish, and a social card, always in the same words. */
public final class FixedTextProvider implements TextProvider {
    @Override
    public Outline outline(Article article, Wish wish) {
        int most = wish.pictures() < 0 ? article.sections().size() : wish.pictures();
        List<Outline.ShotIdea> shots = new ArrayList<>();
        List<Outline.Skip> skips = new ArrayList<>();
        for (Article.Section section : article.sections()) {
            if (shots.size() < most) {
                shots.add(idea(article, section, shots.isEmpty() ? ShotRole.HERO : ShotRole.INLINE));
            } else {
                skips.add(new Outline.Skip(section.index(), "Enough pictures stand nearby."));
            }
        }
        if (wish.socialCard()) {
            shots.add(idea(article, article.sections().get(0), ShotRole.SOCIAL_CARD));
        }
        return new Outline(shots, skips);
    }

    private static Outline.ShotIdea idea(Article article, Article.Section section, ShotRole role) {
        String about = section.heading().isEmpty() ? article.title() : section.heading();
        return new Outline.ShotIdea(
                section.index(),
                role,
                "The section is about " + about + ".",
                "A drawing of " + about,
                role == ShotRole.SOCIAL_CARD ? article.title() : "",
                "What " + about + " looks like",
                "Caption of " + about);
    }
}
