package org.blogimg.testkit.broken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.Content;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Recipient;
import org.blogimg.api.net.Reply;

/** Keeps to the contracts, but for its quirk. */
final class SampleProvider implements ImageProvider, Cancels, Finds, SelfTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CALLS = new AtomicInteger();

    private final URI base;
    private final Quirk quirk;
    private final Line line;
    private final Mischief mischief;

    SampleProvider(Outbound outbound, URI base, Quirk quirk) {
        this.base = base;
        this.quirk = quirk;
        this.mischief = new Mischief(quirk);
        Set<String> hosts = is(Quirk.CALLS_OTHERS) ? Set.of(base.getRawAuthority(), "127.0.0.1:1") : card().hosts();
        this.line = outbound.to(new Recipient("sample", "1", hosts, card().purge()));
    }

    private boolean is(Quirk one) {
        return quirk == one;
    }

    @Override
    public ProviderCard card() {
        int days = is(Quirk.HOARDER) ? 90 : 7;
        return new ProviderCard(
                new ProviderId("sample"),
                is(Quirk.ANOTHER_CARD) ? "Sample " + CALLS.incrementAndGet() : "Sample",
                "1",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(is(Quirk.ANOTHER_PRICE) ? 20 : 2),
                List.of(),
                EnumSet.of(Ability.VARIANTS, Ability.SEED, Ability.REPEATABLE, Ability.ANY_SIZE),
                Set.of(base.getRawAuthority()),
                new ProviderCard.Purge(days, "https://sample.example/retention"));
    }

    @Override
    public Generation generate(ImageRequest request) {
        mischief.before(line, base);
        if (is(Quirk.ORDERS_TWICE)) {
            sent(request);
        }
        try {
            return sent(request);
        } catch (PlugFailure failure) {
            return mischief.after(failure, () -> sent(request));
        }
    }

    private Generation sent(ImageRequest request) {
        Outgoing order = Outgoing.post(address(request), Body.json(order(request)))
                .within(Outgoing.Bounds.PICTURE)
                .forJob(request.job());
        try (Reply reply = line.send(is(Quirk.SENDS_A_COOKIE) ? order.with("Cookie", "who=me") : order)) {
            if (reply.status() / 100 == 2) {
                return generation(read(reply), request.seed(), request.count());
            }
            return refused(reply, request);
        }
    }

    private URI address(ImageRequest request) {
        return base.resolve(
                is(Quirk.ASKS_IN_THE_ADDRESS) ? "/draw?p=" + request.prompt().replace(' ', '-') : "/draw");
    }

    private String order(ImageRequest request) {
        ObjectNode order = JSON.createObjectNode()
                .put("job", request.job().value())
                .put("prompt", request.prompt())
                .put("count", request.count() + (is(Quirk.TOO_MANY) ? 2 : 0))
                .put("width", is(Quirk.ANOTHER_SIZE) ? 64 : request.width())
                .put("height", is(Quirk.ANOTHER_SIZE) ? 64 : request.height())
                .put("seed", is(Quirk.FORGETFUL) ? CALLS.incrementAndGet() : request.seed());
        return (is(Quirk.TELLS_THE_TITLE) ? order.put("title", request.title()) : order).toString();
    }

    private JsonNode read(Reply reply) {
        byte[] body = bytes(reply);
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
        } catch (IOException | StackOverflowError unreadable) {
            throw nonsense();
        }
        throw nonsense();
    }

    private byte[] bytes(Reply reply) {
        try {
            return reply.bytes();
        } catch (PlugFailure broken) {
            throw mischief.broken(broken);
        }
    }

    private PlugFailure nonsense() {
        return new PlugFailure(is(Quirk.RETRIES_NONSENSE) ? Kind.RETRY : Kind.UNKNOWN, "the sample talks nonsense");
    }

    private Generation generation(JsonNode answer, long first, int count) {
        if (answer.path("pending").isTextual()) {
            return new Generation.Pending(answer.path("pending").asText(), Duration.ofSeconds(1));
        }
        List<Drawn> pictures = new ArrayList<>();
        for (JsonNode picture : answer.path("pictures")) {
            byte[] bytes = decoded(picture.asText());
            long seed = first + pictures.size() + (is(Quirk.FALSE_SEED) ? 100 : 0);
            pictures.add(new Drawn(content(bytes), Long.toString(seed), altText()));
        }
        if (pictures.isEmpty() || (is(Quirk.ALL_OR_NOTHING) && pictures.size() < count)) {
            throw new PlugFailure(Kind.UNKNOWN, "the sample sent too few pictures");
        }
        return new Generation.Done(pictures);
    }

    private byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
            if (is(Quirk.GULLIBLE) || head.endsWith("PNG") || head.equals("GIF8")) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            throw nonsense();
        }
        throw nonsense();
    }

    private String altText() {
        return switch (quirk) {
            case RAMBLING -> "A circle\non a ground, and ";
            case FICKLE -> "Circle number " + CALLS.incrementAndGet() + ".";
            default -> "A circle.";
        };
    }

    private Content content(byte[] bytes) {
        if (is(Quirk.READ_ONCE)) {
            InputStream once = new ByteArrayInputStream(bytes);
            return () -> once;
        }
        return Content.of(bytes);
    }

    private Generation refused(Reply reply, ImageRequest request) {
        int status = reply.status();
        if (status == 400) {
            return new Generation.Refused(is(Quirk.NAMELESS) ? "" : "nsfw", "The sample declines this picture.");
        }
        boolean waits = reply.retryAfter().isPresent() || is(Quirk.TRUSTS_A_GATEWAY);
        if (status == 429 || (status == 503 && waits)) {
            throw new PlugFailure(
                    Kind.RETRY, "the sample is busy", mischief.wait(reply).orElse(null), null);
        }
        if (status / 100 == 3) {
            mischief.follow(reply);
        }
        String quoted = is(Quirk.QUOTES) ? ": " + request.prompt() : ", look at the key";
        throw new PlugFailure(status >= 500 ? Kind.UNKNOWN : Kind.PERMANENT, "the sample says " + status + quoted);
    }

    @Override
    public Generation poll(String reference) {
        if (is(Quirk.ANY_REFERENCE)) {
            return new Generation.Pending(reference, Duration.ofSeconds(1));
        }
        if (!reference.matches("w[0-9]+")) {
            throw new PlugFailure(Kind.PERMANENT, "the sample knows no such work");
        }
        try (Reply reply = line.send(Outgoing.get(base.resolve("/drawings/" + reference)))) {
            if (reply.status() == 404) {
                throw new PlugFailure(Kind.PERMANENT, "the sample knows no such work");
            }
            return generation(read(reply), 0, 1);
        }
    }

    @Override
    public Optional<Generation.Pending> find(JobId job, int count) {
        String named = is(Quirk.FINDS_ANYTHING) ? "far-contract" : job.value();
        try (Reply reply = line.send(Outgoing.get(base.resolve("/orders/" + named)))) {
            String work = read(reply).path("pending").asText();
            return work.isEmpty() ? Optional.empty() : Optional.of(new Generation.Pending(work, Duration.ofSeconds(1)));
        }
    }

    @Override
    public void cancel(String reference) {
        if (!is(Quirk.DEAF)) {
            line.send(Outgoing.post(base.resolve("/cancel/" + reference), Body.NONE))
                    .close();
        }
    }

    @Override
    public List<Check> selfTest() {
        if (is(Quirk.SPENDS)) {
            line.send(Outgoing.post(base.resolve("/draw"), Body.json("{\"width\":64,\"height\":64}")))
                    .close();
        }
        Optional<PlugFailure> failure = reached();
        boolean well = failure.isEmpty() || is(Quirk.ALWAYS_WELL);
        return List.of(new Check("reaches", well ? Check.Outcome.PASSED : Check.Outcome.FAILED, "looked at /self"));
    }

    private Optional<PlugFailure> reached() {
        try {
            line.send(Outgoing.get(base.resolve("/self"))).close();
            return Optional.empty();
        } catch (PlugFailure failure) {
            return Optional.of(failure);
        }
    }
}
