package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.api.text.TextProvider;
import org.blogimg.api.text.Wish;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Plans pictures by counting and by rules: the same post and wish give the same plan. */
@Component(property = "blogimg.provider=outline")
public final class OutlineTextProvider implements TextProvider {
    @Activate
    public OutlineTextProvider() {}

    @Override
    public Outline outline(Article article, Wish wish) {
        Reading reading = new Reading(article);
        Choice choice = new Choice(reading, wish);
        return new Plan(reading, wish, choice).outline();
    }

    /** One outline in the making. */
    private static final class Plan {
        private static final int LONGEST_TITLE = 300;

        private final Reading reading;
        private final Wish wish;
        private final Choice choice;
        private final Reasons reasons;
        private final Prompts prompts;
        private final Speech speech;
        private final Captions captions;
        private final Set<Scene> drawn = new HashSet<>();
        private int lastPicture;

        Plan(Reading reading, Wish wish, Choice choice) {
            this.reading = reading;
            this.wish = wish;
            this.choice = choice;
            this.reasons = new Reasons(reading, wish, choice);
            this.prompts = new Prompts(reading.names(), reading.stopWords());
            this.speech = Speech.of(reading.article().language());
            this.captions = new Captions(reading.article().language(), reading.names());
        }

        Outline outline() {
            List<Outline.ShotIdea> shots = new ArrayList<>();
            List<Outline.Skip> skips = new ArrayList<>();
            if (reading.sections().isEmpty()) {
                return new Outline(shots, skips);
            }
            Motifs motifs =
                    reading.scenes().chooseForAll(Tokens.of(reading.article().title()), reading.everything(), drawn);
            if (choice.hero()) {
                shots.add(hero(motifs));
            }
            for (Passage section : reading.sections()) {
                boolean hero = choice.hero() && section.section().index() == 0;
                int inline = choice.inline(section.section().index());
                if (inline > 0) {
                    inline(section, inline, hero, shots);
                } else if (!hero) {
                    skips.add(new Outline.Skip(section.section().index(), reasons.skip(section)));
                }
            }
            if (wish.socialCard()) {
                shots.add(card(motifs));
            }
            return new Outline(shots, skips, mood(motifs));
        }

        private static Mood mood(Motifs motifs) {
            return switch (motifs.mood()) {
                case "lively" -> Mood.LIVELY;
                case "serious" -> Mood.SERIOUS;
                case "playful", "warm" -> Mood.PLAYFUL;
                default -> Mood.QUIET;
            };
        }

        private Outline.ShotIdea hero(Motifs motifs) {
            List<Phrase> phrases = reading.phrases(4);
            String title = reading.article().title();
            return new Outline.ShotIdea(
                    0,
                    ShotRole.HERO,
                    reasons.hero(),
                    prompts.hero(prompts.theme(title, phrases), motifs, phrases),
                    "",
                    speech.alt(speech.hero(), speech.seen(motifs, phrases, reading.names()), title),
                    "");
        }

        private Outline.ShotIdea card(Motifs motifs) {
            List<Phrase> phrases = reading.phrases(4);
            String title = reading.article().title();
            return new Outline.ShotIdea(
                    0,
                    ShotRole.SOCIAL_CARD,
                    reasons.card(),
                    prompts.card(prompts.theme(title, phrases), motifs, phrases),
                    Lists.cut(title, LONGEST_TITLE),
                    speech.cardAlt(speech.seen(motifs, phrases, reading.names()), title),
                    "");
        }

        /** Where the hero opens the section, it stands for the first share of it. */
        private void inline(Passage section, int count, boolean hero, List<Outline.ShotIdea> shots) {
            List<Passage> shares = reading.shares(section, count + (hero ? 1 : 0));
            for (Passage share : shares.subList(hero ? 1 : 0, shares.size())) {
                shots.add(inline(share));
                lastPicture = share.start();
            }
        }

        private Outline.ShotIdea inline(Passage share) {
            List<Phrase> phrases = reading.phrases(share, 4);
            Motifs motifs = reading.scenes().choose(share.heading(), share.tokens(), drawn);
            List<String> seen = speech.seen(motifs, phrases, reading.names());
            String heading = share.section().heading();
            boolean named = share.nth() == 0 && !heading.isBlank();
            return new Outline.ShotIdea(
                    share.section().index(),
                    ShotRole.INLINE,
                    reasons.inline(share, share.start() - lastPicture),
                    prompts.inline(
                            prompts.theme(share.nth() == 0 ? share.section().heading() : "", phrases), motifs, phrases),
                    "",
                    named
                            ? speech.alt(speech.inline(), seen, heading)
                            : speech.alt(
                                    speech.part(),
                                    seen,
                                    speech.bare()
                                            ? reading.article().title()
                                            : speech.list(
                                                    phrases.stream().limit(2).toList())),
                    captions.of(share, reading.phrases(share, 30)));
        }
    }
}
