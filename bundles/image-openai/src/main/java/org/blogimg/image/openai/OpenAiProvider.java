package org.blogimg.image.openai;

import java.util.List;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
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

/** Draws through OpenAI's images API. The API answers when the picture is there: nothing is ever pending. */
final class OpenAiProvider implements ImageProvider, SelfTest {
    static final ProviderId ID = new ProviderId("openai");
    private static final String VERSION = "0.1.0";

    private final Settings settings;
    private final ProviderCard card;
    private final Line line;
    private final Calls calls;
    private final Pictures pictures;
    private final Refusals refusals;

    OpenAiProvider(Settings settings, Outbound outbound) {
        this.settings = settings;
        this.card = new ProviderCard(
                ID,
                settings.label(),
                (VERSION + " " + settings.model()).strip(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                settings.price(),
                List.of(),
                settings.dialect().abilities(),
                settings.hosts(),
                settings.purge());
        this.line = outbound.to(Recipient.of(card));
        this.calls = new Calls(settings);
        this.pictures = new Pictures(settings, calls, line);
        this.refusals = new Refusals(settings);
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        List<Answer.Item> items;
        try (Reply reply = line.send(calls.create(request))) {
            if (reply.status() / 100 != 2) {
                return refusals.of(reply);
            }
            items = Answer.read(reply, calls.count(request), settings.label());
        }
        return new Generation.Done(pictures.of(items, request));
    }

    @Override
    public Generation poll(String reference) {
        throw new PlugFailure(
                PlugFailure.Kind.PERMANENT, settings.label() + " draws while it is called and has nothing pending");
    }

    @Override
    public List<Check> selfTest() {
        return new ModelList(settings, line, calls).look();
    }
}
