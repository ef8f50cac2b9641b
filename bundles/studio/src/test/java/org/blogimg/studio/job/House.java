package org.blogimg.studio.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.camel.impl.DefaultCamelContext;
import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.text.Format;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.broker.internal.OpenBroker;
import org.blogimg.moderation.internal.TableAppeals;
import org.blogimg.moderation.internal.UnanimousModeration;
import org.blogimg.picture.CleanPicture;
import org.blogimg.picture.Cleaned;
import org.blogimg.picture.Encoded;
import org.blogimg.picture.PictureType;
import org.blogimg.picture.Shape;
import org.blogimg.posts.Brief;
import org.blogimg.posts.NewPost;
import org.blogimg.posts.Post;
import org.blogimg.posts.internal.OutlinedPlans;
import org.blogimg.posts.internal.SealedPosts;
import org.blogimg.posts.plug.PlugIns;
import org.blogimg.posts.table.Periods;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;
import org.blogimg.studio.library.Cleaning;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.library.SealedLibrary;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.words.SealedPrivateWords;
import org.blogimg.testkit.AllowAll;
import org.blogimg.testkit.FixedTextProvider;

import static org.junit.jupiter.api.Assertions.fail;

/** A process: the whole studio, put together as the framework would, over an estate that outlives it. */
final class House implements AutoCloseable {
    static final AccountId ANNA = new AccountId("anna");
    static final AllowAll LOOK = new AllowAll();
    static final AccountId BERT = new AccountId("bert");
    /** As the default, but quick to close. */
    private static final String QUEUE = "seda:illustrate?concurrentConsumers=2&size=16&pollTimeout=10";

    private static final Mishaps.Patience PATIENCE =
            new Mishaps.Patience(Duration.ofMinutes(10), Duration.ofMinutes(30));

    final Records records;
    final PlugIns plugIns;
    final OpenBroker providers;
    final TableAppeals appeals;
    final UnanimousModeration moderation;
    final SealedPosts posts;
    final OutlinedPlans plans;
    final QueuedIllustrations illustrations;
    final SealedLibrary library;
    final StudioDesk desk;
    final SealedPrivateWords own;
    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final Estate estate;
    private final Power power;
    private final Powered outside;
    private final Darkroom darkroom;
    private final Workshop workshop;

    House(Estate estate) throws Exception {
        this(estate, Power.on());
    }

    House(Estate estate, Power power) throws Exception {
        this.estate = estate;
        this.power = power;
        outside = new Powered(power);
        records = Records.over(
                outside.tables(estate.tables), estate.vault, estate.ids, estate.clock, Periods.ofDays(90, 30));
        plugIns = new PlugIns(guard, Duration.ofMillis(30));
        providers = new OpenBroker(guard, estate.database, estate.clock, Map.of());
        darkroom = new Darkroom(outside.objects(estate.objects), new TwoSizes());
        appeals = new TableAppeals(estate.database, estate.vault, estate.ids, estate.clock);
        moderation = UnanimousModeration.over(guard, appeals);
        posts = new SealedPosts(records, appeals);
        plans = new OutlinedPlans(records, plugIns, providers.broker());
        illustrations = new QueuedIllustrations(records);
        library = new SealedLibrary(records, darkroom);
        own = new SealedPrivateWords(estate.database, estate.vault);
        desk = new StudioDesk(records, plugIns, providers.broker(), moderation, own);
        plugIns.addTextProvider(new FixedTextProvider(), Map.of("blogimg.provider", "fixed"));
        moderation.addModerator(new AllowAll(), Map.of("blogimg.provider", "allow"));
        moderation.addPictureModerator(LOOK, Map.of("blogimg.provider", "allow"));
        Steps.Doors doors = new Steps.Doors(
                records, plugIns, providers.broker(), outside.ledger(estate.ledger), darkroom, moderation, own);
        Steps steps = new Steps(doors, PATIENCE);
        workshop = new Workshop(new DefaultCamelContext(), records, steps, new Workshop.Size(2, QUEUE));
    }

    House with(ImageProvider provider) {
        providers.add(outside.provider(provider));
        return this;
    }

    /** What the janitor does in one round. */
    void sweep() throws Exception {
        Janitor janitor =
                new Janitor(records, darkroom.vault(), outside.ledger(estate.ledger), appeals, providers.broker());
        janitor.sweep();
        janitor.close();
    }

    Post post(AccountId owner, String text) {
        NewPost post =
                new NewPost(Content.of(text.getBytes(StandardCharsets.UTF_8)), Optional.of(Format.MARKDOWN), "my-post");
        return posts.add(owner, post);
    }

    /** A post with its plan, not yet ordered. */
    Post planned(AccountId owner, String text) {
        Post post = post(owner, text);
        plans.draw(owner, post.id(), Brief.OPEN);
        return post;
    }

    Illustration ended(Illustration order) throws InterruptedException {
        return until(ANNA, order, Illustration::ended);
    }

    Illustration until(AccountId owner, Illustration order, Predicate<Illustration> there) throws InterruptedException {
        return until(owner, order, there, Duration.ZERO);
    }

    /** @param tick how far the clock goes on whenever nothing is heard for a while */
    Illustration until(AccountId owner, Illustration order, Predicate<Illustration> there, Duration tick)
            throws InterruptedException {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        Illustrations.Watch watch = illustrations.watch(owner, order.id(), heard::add);
        try {
            Illustration now = illustrations.find(owner, order.id()).orElseThrow();
            for (int silence = 0; !there.test(now); silence++) {
                if (heard.poll(50, TimeUnit.MILLISECONDS) == null) {
                    wait(tick);
                }
                if (silence > 400) {
                    fail("waited for in vain: " + now);
                }
                now = illustrations.find(owner, order.id()).orElseThrow();
            }
            return now;
        } finally {
            watch.close();
        }
    }

    /** Moves the clock, and lets everybody look at it. */
    void wait(Duration time) {
        estate.clock.move(time);
        records.bell().ring();
    }

    @Override
    public void close() {
        workshop.close();
        power.cut();
        providers.close();
        records.close();
        appeals.close();
        own.close();
        guard.close();
    }

    /** Takes any bytes for a picture of two sizes; bytes that say so are one that begins in red. */
    private static final class TwoSizes implements Cleaning {
        @Override
        public Cleaned clean(Content bytes, SourceType source, Shape shape) {
            return new CleanPicture(
                    List.of(size(bytes, 1600), size(bytes, 320)), HexFormat.of().toHexDigits(42L), source.uri());
        }

        @Override
        public ScreenedPicture seen(CleanPicture picture, SourceType source) throws IOException {
            try (InputStream in = picture.itself().content().open()) {
                boolean red = new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("red");
                int[] pixels = {red ? 0xFF0000 : 0x00FF00};
                return new ScreenedPicture(1, 1, pixels, picture.perceptualHash(), source, Set.of());
            }
        }
    }

    private static Encoded size(Content bytes, int width) {
        return new Encoded(width, width / 2, PictureType.PNG, bytes, 3, "00");
    }
}
