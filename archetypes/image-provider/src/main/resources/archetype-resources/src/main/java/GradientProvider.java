package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.blogimg.api.Content;
import org.blogimg.api.Credits;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SourceType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Fills each picture with a gradient whose colours its seed decides: in this process, without a model or a host. */
@Component(
        service = {ImageProvider.class, SelfTest.class},
        configurationPid = GradientProvider.PID,
        property = "blogimg.provider=" + GradientProvider.ID)
@Designate(ocd = GradientProvider.Config.class)
public final class GradientProvider implements ImageProvider, SelfTest {
    static final String ID = "${provider}";
    static final String PID = "${package}";

    /** {@code etc/${package}.cfg}: {@code a__b} is the key {@code a_b}. */
    @ObjectClassDefinition(name = "Gradients")
    @interface Config {
        @AttributeDefinition(description = "Credits for one picture delivered", min = "0")
        long price__credits() default 0;
    }

    private final ProviderCard card;

    @Activate
    public GradientProvider(Config config) {
        card = new ProviderCard(
                new ProviderId(ID),
                "Gradients (" + ID + ")",
                "0.1.0",
                SourceType.ALGORITHMIC_MEDIA,
                new Credits(Math.max(0, config.price__credits())),
                List.of(),
                Set.of(Ability.ANY_SIZE, Ability.SEED, Ability.VARIANTS, Ability.REPEATABLE),
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
            byte[] png = Gradient.of(seed).png(request.width(), request.height());
            pictures.add(new Drawn(Content.of(png), Long.toString(seed)));
        }
        return new Generation.Done(pictures);
    }

    @Override
    public Generation poll(String reference) {
        throw new PlugFailure(PlugFailure.Kind.PERMANENT, "gradients are drawn at once; nothing is pending");
    }

    @Override
    public List<Check> selfTest() {
        int bytes = Gradient.of(1).png(64, 64).length;
        return List.of(new Check("draws a picture of 64 by 64", Check.Outcome.PASSED, bytes + " bytes"));
    }
}
