package org.blogimg.image.stability;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.net.Outbound;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the provider once its settings name a key. It is registered by hand: a declared service would be there with the
 * shipped file already, which names none, and would fail at its first use.
 */
@Component(
        configurationPid = StabilitySwitch.PID,
        immediate = true,
        service = {})
@Designate(ocd = StabilitySwitch.Config.class)
public final class StabilitySwitch {
    static final String PID = "org.blogimg.image.stability";
    private static final Logger LOG = LoggerFactory.getLogger(StabilitySwitch.class);

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

    private final @Nullable ServiceRegistration<?> service;

    @Activate
    public StabilitySwitch(
            BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties) {
        Optional<Settings> settings = read(config);
        service =
                settings.isEmpty() ? null : offer(context, new StabilityProvider(settings.get(), outbound), properties);
    }

    /** The component runtime logs the failure too, but with the reason at the end of a long trace. */
    private static Optional<Settings> read(Config config) {
        try {
            return Settings.of(config);
        } catch (IllegalArgumentException unusable) {
            LOG.error("etc/{}.cfg, {}; until then the provider is not offered", PID, unusable.getMessage());
            throw unusable;
        }
    }

    private static ServiceRegistration<?> offer(
            BundleContext context, StabilityProvider provider, Map<String, Object> properties) {
        Map<String, Object> published = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (!key.startsWith(".") && !key.startsWith("component.")) {
                published.put(key, value);
            }
        });
        published.put("blogimg.provider", StabilityProvider.ID.value());
        String[] ports = {ImageProvider.class.getName(), SelfTest.class.getName()};
        return context.registerService(ports, provider, FrameworkUtil.asDictionary(published));
    }

    @Deactivate
    public void close() {
        if (service != null) {
            service.unregister();
        }
    }
}
