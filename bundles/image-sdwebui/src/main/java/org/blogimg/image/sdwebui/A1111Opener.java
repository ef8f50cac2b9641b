package org.blogimg.image.sdwebui;

import java.util.Map;
import java.util.Optional;

import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.net.Outbound;
import org.blogimg.kit.Given;
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

/** Offers the provider {@code a1111} once its configuration names a server. */
@Component(
        service = {},
        property = {Offer.ID + "=" + A1111Opener.ID, Offer.WANTS + "=base_url"},
        immediate = true,
        configurationPid = A1111Opener.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = A1111Opener.Config.class)
public final class A1111Opener {
    static final String PID = "org.blogimg.image.sdwebui.a1111";
    static final String ID = "a1111";

    /** {@code etc/org.blogimg.image.sdwebui.a1111.cfg}. */
    @ObjectClassDefinition(name = "BlogImg pictures by AUTOMATIC1111")
    public @interface Config {
        @AttributeDefinition(description = "The server's address; empty: not offered")
        String base__url() default "";

        @AttributeDefinition(description = "The user of HTTP basic authentication; empty for none")
        String user() default "";

        @AttributeDefinition(description = "Where the user's password lies: file:PATH or env:NAME")
        String _password() default "";

        @AttributeDefinition(description = "The checkpoint, as the server titles it; empty: the one that is loaded")
        String model() default "";

        @AttributeDefinition(description = "The sampler; empty: the server's own")
        String sampler() default "";

        @AttributeDefinition(description = "The scheduler; empty: the server's own")
        String scheduler() default "";

        @AttributeDefinition(description = "How many steps a picture takes", min = "1", max = "150")
        int steps() default 25;

        @AttributeDefinition(description = "How closely the prompt is followed")
        double cfg__scale() default 7;

        @AttributeDefinition(description = "The side of the square that the model was trained on", min = "256")
        int side() default 1024;

        @AttributeDefinition(description = "How long the server may take for one request, in seconds", min = "5")
        int seconds() default 95;

        @AttributeDefinition(description = "How long a request waits here for the one before it, in seconds", min = "0")
        int queue__seconds() default 20;

        @AttributeDefinition(description = "Whether this server draws for BlogImg alone, so that it may be interrupted")
        boolean dedicated() default false;

        @AttributeDefinition(description = "Credits for one picture delivered", min = "0")
        long price__credits() default 0;

        @AttributeDefinition(description = "Days the server keeps what it is sent; needed outside the own network")
        int purge__days() default -1;

        @AttributeDefinition(description = "Where that is written; needed outside the own network")
        String purge__source() default "";
    }

    private final Offer offer;

    @Activate
    public A1111Opener(
            BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties) {
        String version = context.getBundle().getVersion().toString();
        offer = new Offer(context, PID, properties, () -> provider(config, outbound, version));
    }

    @Deactivate
    public void close() {
        offer.withdraw();
    }

    static Optional<ImageProvider> provider(Config config, Outbound outbound, String version) {
        if (config.base__url().isBlank()) {
            return Optional.empty();
        }
        Server.Access access = Server.Access.of(config.base__url(), config.user(), config._password());
        Paint paint = Paint.of(new Paint(
                config.model(),
                config.sampler(),
                config.scheduler(),
                config.steps(),
                config.cfg__scale(),
                config.side()));
        A1111Provider.Manner manner = new A1111Provider.Manner(
                Given.seconds("seconds", config.seconds(), 5, 3_600),
                Given.seconds("queue_seconds", config.queue__seconds(), 0, 600),
                config.dedicated());
        var card = Cards.card(
                Cards.Sign.of(ID, "AUTOMATIC1111", version, paint.model()),
                config.price__credits(),
                A1111Provider.ABILITIES,
                Cards.Place.of(access.address(), config.purge__days(), config.purge__source()));
        Server server = new Server(ID, access, Cards.line(outbound, card));
        return Optional.of(new A1111Provider(card, server, paint, manner));
    }
}
