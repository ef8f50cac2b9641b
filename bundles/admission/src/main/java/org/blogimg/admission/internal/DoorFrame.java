package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate and the least service, in place from this bundle's start: they need neither database nor settings. Registered
 * by hand, because the framework asks a hook in the midst of what it does, when no component can be made.
 */
@Component(configurationPid = DoorFrame.PID, immediate = true, service = DoorFrame.class)
@Designate(ocd = DoorFrame.Config.class)
public final class DoorFrame {
    static final String PID = "org.blogimg.admission";
    private static final Logger LOG = LoggerFactory.getLogger(DoorFrame.class);

    /** Made for guests: the door to the network, and the time. */
    private static final Set<String> FOR_GUESTS = Set.of("org.blogimg.api.net.Outbound", "java.time.Clock");

    /** {@code etc/org.blogimg.admission.cfg}. */
    @ObjectClassDefinition(name = "BlogImg admission of bundles")
    public @interface Config {
        @AttributeDefinition(
                description = "Bundles that came in neither with the distribution nor by the door stay unwired")
        boolean gate() default true;

        @AttributeDefinition(description = "Plug-ins see their own services and those made for them, nothing else")
        boolean least__service() default true;

        @AttributeDefinition(description = "Types of services that plug-ins see besides, with commas")
        String more__services() default "";

        @AttributeDefinition(description = "Packages that a plug-in may import besides, with commas")
        String more__packages() default "";

        @AttributeDefinition(description = "The largest jar, in megabytes", min = "1")
        int jar__megabytes() default 50;

        @AttributeDefinition(description = "Seconds within which a replacing bundle must offer what it replaces")
        int offer__seconds() default 20;
    }

    private final Distribution distribution;
    private final Gate gate;
    private final Customs customs;
    private final Bounds bounds;
    private final int offerSeconds;
    private final List<ServiceRegistration<?>> hooks = new ArrayList<>();

    @Activate
    public DoorFrame(BundleContext context, Config config) {
        this.distribution =
                new Distribution(Path.of(property(context, "karaf.home")).resolve("system"));
        this.gate = new Gate(distribution);
        this.customs = new Customs(ownWords(config.more__packages()));
        this.bounds = Bounds.ofMegabytes(config.jar__megabytes());
        this.offerSeconds = config.offer__seconds();
        hang(context, config);
    }

    private void hang(BundleContext context, Config config) {
        if (config.gate()) {
            hooks.add(context.registerService(ResolverHookFactory.class, gate, null));
        } else {
            LOG.warn("gate = false: a bundle runs however it was installed");
        }
        if (config.least__service()) {
            Set<String> seen = Stream.concat(FOR_GUESTS.stream(), words(config.more__services()).stream())
                    .collect(Collectors.toSet());
            var services = new LeastService(distribution, seen);
            var bundles = new LeastService.Bundles(distribution);
            hooks.add(context.registerService(
                    new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, services, null));
            hooks.add(context.registerService(
                    new String[] {
                        org.osgi.framework.hooks.bundle.FindHook.class.getName(),
                        org.osgi.framework.hooks.bundle.EventHook.class.getName()
                    },
                    bundles,
                    null));
        } else {
            LOG.warn("least_service = false: plug-ins see every service");
        }
    }

    @Deactivate
    public void close() {
        hooks.forEach(ServiceRegistration::unregister);
        hooks.clear();
    }

    private static String property(BundleContext context, String name) {
        String value = context.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the property " + name + " is not set");
        }
        return value;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> ownWords(String packages) {
        Set<String> words = words(packages);
        words.stream().filter(word -> word.startsWith("org.blogimg")).findAny().ifPresent(word -> {
            throw new IllegalArgumentException("more_packages opens a room of the house: " + word);
        });
        return words;
    }

    Distribution distribution() {
        return distribution;
    }

    Gate gate() {
        return gate;
    }

    Customs customs() {
        return customs;
    }

    Bounds bounds() {
        return bounds;
    }

    int offerSeconds() {
        return offerSeconds;
    }
}
