package org.blogimg.image.sketch;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.Content;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The embedded provider. It composes drawings into scenes, in this process, without a model, a key or a host, and says
 * so. The seed alone chooses the colours, and the style where it is left empty: pictures of one post match when they share
 * both.
 */
@Component(
        service = {ImageProvider.class, SelfTest.class},
        configurationPid = "org.blogimg.image.sketch",
        // Whatever an operator configures comes before it.
        property = {"blogimg.provider=sketch", "service.ranking:Integer=-100"})
@Designate(ocd = SketchProvider.Config.class)
public final class SketchProvider implements ImageProvider, SelfTest {
    private static final String VERSION = "0.1.0";

    /** Of a hundred posts some 65 are quiet, 20 lively, 15 serious: so every style gets about its eighth. */
    private static final Map<Mood, List<String>> SUITS = Map.of(
            Mood.QUIET, List.of("flat", "paper-cut", "line", "duotone", "blueprint", "night"),
            Mood.LIVELY, List.of("mosaic", "isometric"),
            Mood.SERIOUS, List.of("flat", "line", "isometric", "blueprint"),
            Mood.PLAYFUL, List.of("flat", "paper-cut", "mosaic"));

    /** {@code etc/org.blogimg.image.sketch.cfg}. */
    @ObjectClassDefinition(name = "BlogImg embedded pictures")
    @interface Config {
        @AttributeDefinition(name = "Price", description = "Credits for one picture delivered", min = "0")
        long price__credits() default 0;
    }

    private final ProviderCard card;
    private final Atelier atelier;

    @Activate
    public SketchProvider(Config config) {
        atelier = new Atelier(MotifShelf.load());
        card = new ProviderCard(
                new ProviderId("sketch"),
                "Sketch",
                VERSION,
                SourceType.ALGORITHMIC_MEDIA,
                new Credits(Math.max(0, config.price__credits())),
                Style.ALL.stream().map(Style::id).toList(),
                SUITS,
                EnumSet.complementOf(EnumSet.of(ProviderCard.Ability.EDIT)),
                Set.of(),
                ProviderCard.Purge.IN_PROCESS);
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        List<Drawn> pictures = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            long seed = request.seed() + i;
            Drawing drawing = atelier.draw(request, seed);
            pictures.add(new Drawn(Content.of(Png.encode(drawing.image())), Long.toString(seed), drawing.altText()));
        }
        return new Generation.Done(pictures);
    }

    @Override
    public Generation poll(String reference) {
        throw new PlugFailure(
                PlugFailure.Kind.PERMANENT, "the embedded provider draws at once and has nothing pending");
    }

    @Override
    public List<Check> selfTest() {
        ImageRequest tiny = new ImageRequest(
                new JobId("self-test"),
                "a laptop on a desk",
                "",
                new Language("en"),
                ShotRole.INLINE,
                "flat",
                64,
                64,
                1,
                1);
        BufferedImage image = atelier.draw(tiny, 1).image();
        long colours = Arrays.stream(image.getRGB(0, 0, 64, 64, null, 0, 64))
                .distinct()
                .count();
        Check.Outcome outcome = colours > 16 ? Check.Outcome.PASSED : Check.Outcome.FAILED;
        return List.of(new Check("draws a picture of 64 by 64", outcome, colours + " colours"));
    }
}
