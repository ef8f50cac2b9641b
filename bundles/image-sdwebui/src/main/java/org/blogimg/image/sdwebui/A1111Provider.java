package org.blogimg.image.sdwebui;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Outgoing;
import org.blogimg.kit.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * AUTOMATIC1111's API under {@code /sdapi/v1}, and the servers that imitate it. It keeps the connection open until the
 * pictures are drawn and draws one request at a time, letting others wait without a word; so they wait here, where that
 * can be bounded and told.
 *
 * <p>Nothing can be asked after: an answer that is lost leaves nobody who knows whether the server drew, and the seed
 * alone does not promise the same pixels.
 */
final class A1111Provider implements ImageProvider, SelfTest {
    static final Set<Ability> ABILITIES = Set.of(Ability.SEED, Ability.WITHOUT, Ability.EDIT, Ability.VARIANTS);

    private static final Logger LOG = LoggerFactory.getLogger(A1111Provider.class);
    /** The picture is here already; only whether it is whole is asked. */
    private static final Outgoing.Bounds GLANCE = new Outgoing.Bounds(Duration.ofSeconds(4), 1 << 20);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(15);

    private final ProviderCard card;
    private final Server server;
    private final Paint paint;
    private final Manner manner;
    private final Semaphore turn = new Semaphore(1, true);

    /** @param dedicated whether nobody else has the server draw, so that what runs is ours to interrupt */
    record Manner(Duration deadline, Duration queue, boolean dedicated) {}

    A1111Provider(ProviderCard card, Server server, Paint paint, Manner manner) {
        this.card = card;
        this.server = server;
        this.paint = paint;
        this.manner = manner;
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        A1111Order order = A1111Order.of(request, paint);
        takeTurn();
        try {
            Answer answer = drawn(request, order);
            if (!answer.fine()) {
                throw A1111Trouble.of(answer);
            }
            JsonNode result = answer.object(Kind.UNKNOWN);
            List<Drawn> pictures = A1111Result.pictures(result, order);
            mustBeWhole(result);
            return new Generation.Done(pictures);
        } finally {
            turn.release();
        }
    }

    private Answer drawn(ImageRequest request, A1111Order order) {
        Outgoing.Bounds bounds = new Outgoing.Bounds(manner.deadline(), Outgoing.Bounds.PICTURE.answer());
        try {
            return server.order(order.path(), Body.json(order.body().toString()), request.job(), bounds);
        } catch (PlugFailure lost) {
            if (lost.kind() == Kind.UNKNOWN && manner.dedicated()) {
                interrupt();
            }
            throw lost;
        }
    }

    private void takeTurn() {
        boolean ours = false;
        try {
            ours = turn.tryAcquire(manner.queue().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!ours) {
            throw new PlugFailure(Kind.RETRY, "the server draws another picture", ASK_AGAIN, null);
        }
    }

    /** Who waits no longer lets the server draw no longer. Servers without an interruption answer 404. */
    private void interrupt() {
        try {
            server.tell("/sdapi/v1/interrupt", Json.object());
        } catch (PlugFailure unheard) {
            LOG.info("{} could not be told to stop: {}", card.id(), unheard.kind());
        }
    }

    /** An interrupted drawing comes as if it were done; only the progress, where there is one, says so. */
    private void mustBeWhole(JsonNode result) {
        JsonNode state;
        try {
            Answer progress = server.ask("/sdapi/v1/progress", Map.of("skip_current_image", "true"), GLANCE);
            state = progress.fine() ? progress.hints().path("state") : Json.object();
        } catch (PlugFailure untold) {
            LOG.info("{} does not tell its progress: {}", card.id(), untold.kind());
            return;
        }
        if (state.path("interrupted").asBoolean() && A1111Result.sameWork(result, state)) {
            throw new PlugFailure(Kind.RETRY, "somebody interrupted the server while it drew", ASK_AGAIN, null);
        }
    }

    @Override
    public Generation poll(String reference) {
        throw new PlugFailure(Kind.PERMANENT, "this server answers at once and has nothing pending");
    }

    @Override
    public List<Check> selfTest() {
        return new A1111Checks(server, paint).all();
    }
}
