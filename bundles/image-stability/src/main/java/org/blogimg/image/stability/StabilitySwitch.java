package org.blogimg.image.stability;

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

/** Offers the provider once its settings name a key. */
@Component(
        configurationPid = StabilitySwitch.PID,
        property = {Offer.ID + "=stability", Offer.WANTS + "=.api_key, purge_days and purge_source"},
        immediate = true,
        service = {})
@Designate(ocd = StabilitySwitch.Config.class)
public final class StabilitySwitch {
    static final String PID = "org.blogimg.image.stability";

    /** {@code etc/org.blogimg.image.stability.cfg}. */
    @ObjectClassDefinition(name = "BlogImg pictures from Stability AI")
    @interface Config {
        @AttributeDefinition(description = "Where the API key lies: file:PATH or env:NAME")
        String _api__key() default "";

        @AttributeDefinition(description = "Address of the API; empty: Stability AI's own")
        String base__url() default "";

        @AttributeDefinition(description = "core, ultra, sd3.5-large, sd3.5-large-turbo or sd3.5-medium")
        String model() default "core";

        @AttributeDefinition(description = "Form of the answer: image (bytes) or json")
        String accept() default "image";

        @AttributeDefinition(description = "png or jpeg; webp too with core and ultra")
        String output__format() default "png";

        @AttributeDefinition(description = "Credits for one picture delivered", min = "0")
        long price__credits() default 0;

        @AttributeDefinition(description = "Days that the other side keeps what it is sent; must be written")
        int purge__days() default -1;

        @AttributeDefinition(description = "Where that is written; must be written")
        String purge__source() default "";

        @AttributeDefinition(description = "Seconds that one call may take", min = "5")
        int deadline__seconds() default 110;
    }

    private final Offer offer;

    @Activate
    public StabilitySwitch(
            BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties) {
        offer = new Offer(context, PID, properties, () -> Settings.of(config)
                .map(settings -> new StabilityProvider(settings, outbound)));
    }

    @Deactivate
    public void close() {
        offer.withdraw();
    }
}
