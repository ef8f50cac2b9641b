package org.blogimg.posts.internal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.blogimg.api.AccountId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Offer;
import org.blogimg.broker.Want;
import org.blogimg.document.Manuscripts;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Plans;
import org.blogimg.posts.ShotEdit;
import org.blogimg.posts.plug.PlugIns;
import org.blogimg.posts.table.Hashes;
import org.blogimg.posts.table.PostGround;
import org.blogimg.posts.table.StoredPlan;
import org.blogimg.posts.table.StoredPost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans as a text provider outlines them, with who draws them and what that costs. */
@Component
public final class OutlinedPlans implements Plans {
    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_WORDS = 500;

    private final PostGround ground;
    private final PlugIns plugIns;
    private final Broker broker;
    private final Manuscripts manuscripts = new Manuscripts();

    @Activate
    public OutlinedPlans(@Reference PostGround ground, @Reference PlugIns plugIns, @Reference Broker broker) {
        this.ground = ground;
        this.plugIns = plugIns;
        this.broker = broker;
    }

    @Override
    public Plan draw(AccountId owner, PostId post, Brief brief) {
        StoredPost stored =
                ground.posts().find(owner, post).orElseThrow(() -> new NoSuchElementException("no such post"));
        ProviderCard card = card(new Want(owner, brief.provider(), post.value()));
        checkStyle(brief, card);
        Article article = manuscripts.read(stored.source(), stored.format()).article();
        Outline outline = plugIns.outline(article, brief.wish());
        String style =
                brief.style().filter(named -> !named.isEmpty()).orElseGet(() -> style(card, outline.mood(), post));
        StoredPlan plan = new StoredPlan(
                owner,
                post,
                ground.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                new StoredPlan.Offer(card.id(), Words.clip(card.label(), 200), style, card.price(), hosts(card)),
                shots(outline, article),
                outline.skips().stream()
                        .map(skip -> new Plan.Skip(skip.section(), skip.reason()))
                        .toList());
        ground.plans().replace(plan);
        return plan.plan();
    }

    @Override
    public Optional<Plan> current(AccountId owner, PostId post) {
        return ground.plans().find(owner, post).map(StoredPlan::plan);
    }

    @Override
    public Plan edit(AccountId owner, PostId post, ShotId shot, ShotEdit edit) {
        edit.prompt().ifPresent(prompt -> check("prompt", prompt, LONGEST_PROMPT, false));
        edit.without().ifPresent(without -> check("without", without, LONGEST_WORDS, true));
        edit.altText().ifPresent(altText -> check("altText", altText, LONGEST_WORDS, true));
        edit.caption().ifPresent(caption -> check("caption", caption, LONGEST_WORDS, true));
        return ground.plans().edit(owner, post, shot, edit).plan();
    }

    private ProviderCard card(Want want) {
        try {
            return broker.choose(want).card();
        } catch (PlugFailure absent) {
            want.named().ifPresent(id -> {
                throw new UnusableInput(
                        "provider", "No image provider '" + id + "' is active. See the list of providers.");
            });
            throw absent;
        }
    }

    /** Also where those would send the words who take over if it fails. */
    private Set<String> hosts(ProviderCard card) {
        return Stream.concat(Stream.of(card), broker.fallbacks(card).stream().map(Offer::card))
                .flatMap(each -> each.hosts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void checkStyle(Brief brief, ProviderCard card) {
        String style = brief.style().orElse("");
        if (!style.isEmpty() && !card.styles().isEmpty() && !card.styles().contains(style)) {
            throw new UnusableInput(
                    "style", card.label() + " draws in these styles: " + String.join(", ", card.styles()));
        }
        check("style", style, 100, true);
    }

    /**
     * One style for all pictures of a post: among those that suit its mood the post's id chooses, so that a new plan looks
     * like the old one.
     */
    private static String style(ProviderCard card, Mood mood, PostId post) {
        List<String> styles = card.stylesFor(mood);
        return styles.isEmpty() ? "" : styles.get((int) (Hashes.seed(post.value()) % styles.size()));
    }

    /** A text provider is a plug-in: what it answers is cut to the contract, and a shot without a place is dropped. */
    private List<Plan.Shot> shots(Outline outline, Article article) {
        return outline.shots().stream()
                .filter(idea -> !idea.prompt().isBlank())
                .filter(idea -> article.sections().stream().anyMatch(section -> section.index() == idea.section()))
                .map(this::shot)
                .toList();
    }

    private Plan.Shot shot(Outline.ShotIdea idea) {
        return new Plan.Shot(
                new ShotId(ground.nextId()),
                idea.section(),
                idea.role(),
                Words.clip(idea.reason(), LONGEST_WORDS),
                Words.clip(idea.prompt(), LONGEST_PROMPT),
                Words.clip(idea.title(), 300),
                "",
                Words.clip(idea.altText(), LONGEST_WORDS),
                Words.clip(idea.caption(), LONGEST_WORDS),
                true);
    }

    private static void check(String field, String text, int longest, boolean mayBeEmpty) {
        if (text.length() > longest || (!mayBeEmpty && text.isBlank())) {
            throw new UnusableInput(field, "must have " + (mayBeEmpty ? 0 : 1) + " to " + longest + " characters");
        }
    }
}
