package org.blogimg.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import javax.imageio.ImageIO;

import org.blogimg.api.Content;
import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;

/**
 * An image provider that does what it is told, call by call, and else fills the picture with a colour that the seed
 * decides. It remembers what it was asked.
 */
public final class FakeImageProvider implements ImageProvider {
    private final ProviderCard card;
    private final Queue<Function<ImageRequest, Generation>> script = new ConcurrentLinkedQueue<>();
    private final Queue<Function<String, Generation>> polls = new ConcurrentLinkedQueue<>();
    private final List<ImageRequest> requests = new CopyOnWriteArrayList<>();
    private final List<String> references = new CopyOnWriteArrayList<>();

    private volatile String altText = "";

    public FakeImageProvider(ProviderCard card) {
        this.card = card;
    }

    /** One whose same request and seed give the same pixels. */
    public static FakeImageProvider repeatable(String id, long price) {
        return new FakeImageProvider(card(id, price, Set.of(ProviderCard.Ability.REPEATABLE)));
    }

    /** One that draws each time anew, and may charge for it. */
    public static FakeImageProvider once(String id, long price) {
        return new FakeImageProvider(card(id, price, Set.of()));
    }

    private static ProviderCard card(String id, long price, Set<ProviderCard.Ability> abilities) {
        return new ProviderCard(
                new ProviderId(id),
                "Fake " + id,
                "1.0",
                SourceType.ALGORITHMIC_MEDIA,
                new Credits(price),
                List.of("flat", "line"),
                abilities,
                Set.of(),
                ProviderCard.Purge.IN_PROCESS);
    }

    /** What the next call does; calls without a word do what they always do. */
    public FakeImageProvider next(Function<ImageRequest, Generation> call) {
        script.add(call);
        return this;
    }

    /** What the next poll does. */
    public FakeImageProvider nextPoll(Function<String, Generation> poll) {
        polls.add(poll);
        return this;
    }

    /** What it says of every picture that it draws without a word from the script. */
    public FakeImageProvider saying(String words) {
        altText = words;
        return this;
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        requests.add(request);
        Function<ImageRequest, Generation> call = script.poll();
        return call == null ? drawn(request, altText) : call.apply(request);
    }

    @Override
    public Generation poll(String reference) {
        references.add(reference);
        Function<String, Generation> poll = polls.poll();
        if (poll == null) {
            throw new IllegalStateException("nothing was said about this poll");
        }
        return poll.apply(reference);
    }

    /** What it was asked to draw, in order. */
    public List<ImageRequest> requests() {
        return requests;
    }

    /** What it was asked after, in order. */
    public List<String> references() {
        return references;
    }

    /** A plain picture of the size that was asked for, of which the provider cannot say what it shows. */
    public static Generation drawn(ImageRequest request) {
        return drawn(request, "");
    }

    /** The same, with what the provider says that it shows. */
    public static Generation drawn(ImageRequest request, String altText) {
        byte[] png = png(request.width(), request.height(), request.seed());
        return new Generation.Done(List.of(new Drawn(Content.of(png), Long.toString(request.seed()), altText)));
    }

    /** A plain picture. */
    public static byte[] png(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color((int) (seed & 0xFFFFFF)));
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.WHITE);
        brush.fillOval(width / 4, height / 4, width / 2, height / 2);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
