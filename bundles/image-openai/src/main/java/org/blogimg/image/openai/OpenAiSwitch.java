package org.blogimg.image.openai;

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
 * Offers the provider once its settings name a key or a server. It is registered by hand: a declared service would be
 * there with the shipped file already, which names neither, and would fail at its first use.
 */
@Component(
        configurationPid = OpenAiSwitch.PID,
        immediate = true,
        service = {})
@Designate(ocd = OpenAiSwitch.Config.class)
public final class OpenAiSwitch {
    static final String PID = "org.blogimg.image.openai";
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiSwitch.class);

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

    private final @Nullable ServiceRegistration<?> service;

    @Activate
    public OpenAiSwitch(
            BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties) {
        Optional<Settings> settings = read(config);
        service = settings.isEmpty() ? null : offer(context, new OpenAiProvider(settings.get(), outbound), properties);
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
            BundleContext context, OpenAiProvider provider, Map<String, Object> properties) {
        Map<String, Object> published = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (!key.startsWith(".") && !key.startsWith("component.")) {
                published.put(key, value);
            }
        });
        published.put("blogimg.provider", OpenAiProvider.ID.value());
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
