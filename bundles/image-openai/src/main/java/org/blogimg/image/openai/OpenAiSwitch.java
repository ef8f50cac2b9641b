package org.blogimg.image.openai;

import java.util.Map;

import org.blogimg.api.net.Outbound;
import org.blogimg.kit.offer.Offer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the provider once its settings name a key or a server. */
@Component(
        configurationPid = OpenAiSwitch.PID,
        property = {Offer.ID + "=openai", Offer.WANTS + "=.api_key or base_url"},
        immediate = true,
        service = {})
@Designate(ocd = OpenAiSwitch.Config.class)
public final class OpenAiSwitch {
    static final String PID = "org.blogimg.image.openai";

    /** {@code etc/org.blogimg.image.openai.cfg}. */
    @ObjectClassDefinition(name = "BlogImg pictures from OpenAI and servers like it")
    @interface Config {
        @AttributeDefinition(description = "Where the API key lies: file:PATH or env:NAME")
        String _api__key() default "";

        @AttributeDefinition(description = "Address of the API, up to and with /v1; empty: OpenAI's own")
        String base__url() default "";

        @AttributeDefinition(description = "openai (and gateways), localai or stable-diffusion.cpp")
        String server() default "openai";

        @AttributeDefinition(description = "Name of the model, such as gpt-image-1")
        String model() default "";

        @AttributeDefinition(description = "The model's quality; empty: its own choice")
        String quality() default "";

        @AttributeDefinition(description = "Sizes that may be asked for; empty: those of the model")
        String sizes() default "";

        @AttributeDefinition(description = "Self-hosted: side in pixels of the square that the model was trained on")
        int model__side() default 1024;

        @AttributeDefinition(description = "Form of the answer: b64_json or url; empty: what the model understands")
        String response__format() default "";

        @AttributeDefinition(description = "Further hosts, from which pictures may be fetched")
        String picture__hosts() default "";

        @AttributeDefinition(description = "Credits for one picture delivered", min = "0")
        long price__credits() default 0;

        @AttributeDefinition(description = "Days that the other side keeps what it is sent; -1: as OpenAI says")
        int purge__days() default -1;

        @AttributeDefinition(description = "Where that is written")
        String purge__source() default "";

        @AttributeDefinition(description = "Seconds that one call may take", min = "5")
        int deadline__seconds() default 110;
    }

    private final Offer offer;

    @Activate
    public OpenAiSwitch(
            BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties) {
        offer = new Offer(context, PID, properties, () -> Settings.of(config)
                .map(settings -> new OpenAiProvider(settings, outbound)));
    }

    @Deactivate
    public void close() {
        offer.withdraw();
    }
}
