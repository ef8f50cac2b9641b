package org.blogimg.image.replicate;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.net.Outbound;
import org.blogimg.kit.offer.Offer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the provider once its configuration names a token. */
@Component(
        configurationPid = ReplicateOpener.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {Offer.ID + "=replicate", Offer.WANTS + "=.api_key"},
        immediate = true,
        service = {})
@Designate(ocd = ReplicateOpener.Config.class)
public final class ReplicateOpener {
    static final String PID = "org.blogimg.image.replicate";

    /** {@code etc/org.blogimg.image.replicate.cfg}. */
    @ObjectClassDefinition(name = "BlogImg pictures by Replicate")
    public @interface Config {
        @AttributeDefinition(description = "Where the API token lies: file:PATH or env:NAME; empty: not offered")
        String _api__key() default "";

        @AttributeDefinition(description = "owner/name:VERSION, VERSION, owner/name or deployment:owner/name")
        String model() default "stability-ai/sdxl:7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";

        @AttributeDefinition(description = "Credits for one picture delivered", min = "0")
        long price__credits() default 1;

        @AttributeDefinition(description = "More inputs of the model, sent with every request: a JSON object")
        String inputs() default "";

        @AttributeDefinition(description = "Sizes the model takes, WIDTHxHEIGHT or WIDTH:HEIGHT; empty: its own choice")
        String sizes() default
                "1024x1024, 1152x896, 896x1152, 1216x832, 832x1216, 1344x768, 768x1344, 1536x640, 640x1536";

        @AttributeDefinition(description = "The model's input for the seed; empty: it has none")
        String seed__input() default "seed";

        @AttributeDefinition(description = "The model's input for what must not be seen; empty: it has none")
        String without__input() default "negative_prompt";

        @AttributeDefinition(description = "The model's input for the number of pictures; empty: it makes one")
        String count__input() default "num_outputs";

        @AttributeDefinition(description = "The model's input for a picture to begin from; empty: it has none")
        String image__input() default "image";

        @AttributeDefinition(description = "The model's input for how far to leave that picture; empty: it has none")
        String strength__input() default "prompt_strength";

        @AttributeDefinition(description = "An input that the model ignores, for the job's id; empty: send none")
        String marker__input() default "blogimg_job";

        @AttributeDefinition(description = "Seconds that Replicate holds the first answer for the picture, 0 to 60")
        int wait__seconds() default 20;

        @AttributeDefinition(description = "Minutes after which Replicate gives a prediction up; 0: its own limit")
        int cancel__after__minutes() default 15;

        @AttributeDefinition(description = "This house's own public https address, for webhooks; empty: it only asks")
        String webhook__url() default "";

        @AttributeDefinition(description = "Where the webhooks' signing secret lies: file:PATH or env:NAME")
        String _webhook__secret() default "";

        @AttributeDefinition(description = "Where the API is")
        String base__url() default Settings.REPLICATE;

        @AttributeDefinition(description = "The only hosts from which pictures are fetched")
        String delivery__hosts() default "replicate.delivery, *.replicate.delivery";

        @AttributeDefinition(description = "Days the other side keeps what it is sent; needed with another base_url")
        int purge__days() default -1;

        @AttributeDefinition(description = "Where that is written; needed with another base_url")
        String purge__source() default "";

        @AttributeDefinition(description = "The highest ranked provider draws where the owner names none")
        int service_ranking() default 0;
    }

    private final Offer offer;

    @Activate
    public ReplicateOpener(
            BundleContext context,
            @Reference Outbound outbound,
            @Reference Clock clock,
            Config config,
            Map<String, Object> properties) {
        offer = new Offer(context, PID, properties, () -> offered(outbound, clock, config));
    }

    private static Optional<ReplicateProvider> offered(Outbound outbound, Clock clock, Config config) {
        return config._api__key().isBlank()
                ? Optional.empty()
                : Optional.of(new ReplicateProvider(outbound, clock, Settings.of(config)));
    }

    @Deactivate
    public void close() {
        offer.withdraw();
    }
}
