package org.blogimg.image.stability;

import java.util.List;

import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Recipient;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Magic;

/** Draws through Stability AI. The API answers when the picture is there: nothing is ever pending. */
final class StabilityProvider implements ImageProvider, SelfTest {
    static final ProviderId ID = new ProviderId("stability");
    private static final String VERSION = "0.1.0";

    private final ProviderCard card;
    private final Line line;
    private final Settings settings;
    private final Calls calls;

    StabilityProvider(Settings settings, Outbound outbound) {
        this.settings = settings;
        this.calls = new Calls(settings);
        this.card = new ProviderCard(
                ID,
                "Stability AI",
                VERSION + " " + settings.model().id(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                settings.price(),
                Styles.ALL,
                Styles.SUITS,
                settings.model().abilities(),
                settings.hosts(),
                settings.purge());
        this.line = outbound.to(Recipient.of(card));
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        try (Reply reply = line.send(calls.create(request))) {
            return reply.status() / 100 == 2 ? finished(Answer.of(reply), request) : Refusals.of(reply);
        }
    }

    /** A filtered result comes with status 200 and a picture too: the blurred one, which nobody shall have or pay. */
    private static Generation finished(Answer answer, ImageRequest request) {
        if (answer.finish().equals("CONTENT_FILTERED")) {
            return new Generation.Refused(
                    "content_filtered", "Stability AI filtered the finished picture under its content rules");
        }
        if (!answer.finish().equals("SUCCESS")) {
            throw new PlugFailure(
                    PlugFailure.Kind.PERMANENT, "Stability AI did not say that the picture is finished and unfiltered");
        }
        if (!Magic.isPicture(answer.picture())) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "Stability AI answered without a picture");
        }
        String seed = answer.seed().isEmpty() ? Long.toString(Calls.seed(request)) : answer.seed();
        return new Generation.Done(List.of(new Drawn(Content.of(answer.picture()), seed)));
    }

    @Override
    public Generation poll(String reference) {
        throw new PlugFailure(
                PlugFailure.Kind.PERMANENT, "Stability AI draws while it is called and has nothing pending");
    }

    @Override
    public List<Check> selfTest() {
        return new Balance(settings, line, calls).look();
    }
}
