package org.blogimg.image.sdwebui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Recipient;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that stands in the registry while its configuration can be used. It is registered by hand: a declared
 * service would be there before anybody has read its configuration, which as shipped names no server.
 */
final class Offer {
    private static final Logger LOG = LoggerFactory.getLogger(Offer.class);

    private final @Nullable ServiceRegistration<?> service;

    /** Makes a provider of a configuration; empty where none is wished. */
    @FunctionalInterface
    interface Maker {
        Optional<ImageProvider> make() throws Unusable;
    }

    Offer(BundleContext context, String id, Maker maker) {
        service =
                made(id, maker).map(provider -> register(context, id, provider)).orElse(null);
    }

    void withdraw() {
        if (service != null) {
            service.unregister();
        }
    }

    private static Optional<ImageProvider> made(String id, Maker maker) {
        try {
            return maker.make();
        } catch (Unusable refused) {
            LOG.error("{} is not offered: etc/org.blogimg.image.sdwebui.{}.cfg, {}", id, id, refused.getMessage());
            return Optional.empty();
        }
    }

    private static ServiceRegistration<?> register(BundleContext context, String id, ImageProvider provider) {
        List<String> types = new ArrayList<>(List.of(ImageProvider.class.getName(), SelfTest.class.getName()));
        if (provider instanceof Cancels) {
            types.add(Cancels.class.getName());
        }
        LOG.info("{} is offered, version {}", id, provider.card().version());
        return context.registerService(
                types.toArray(String[]::new), provider, FrameworkUtil.asDictionary(Map.of("blogimg.provider", id)));
    }

    /** What a card of either kind says; the server is the operator's own, so nobody else keeps anything. */
    static ProviderCard card(Sign sign, long price, Set<ProviderCard.Ability> abilities, Address address)
            throws Unusable {
        if (price < 0) {
            throw new Unusable("price_credits", "write a whole number, 0 or more");
        }
        return new ProviderCard(
                new ProviderId(sign.id()),
                sign.label(),
                sign.version(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(price),
                Look.IDS,
                abilities,
                Set.of(address.host()),
                new ProviderCard.Purge(0, "the operator's own server"));
    }

    /** @param version of the bundle and, where one is configured, of the model */
    record Sign(String id, String label, String version) {
        private static final int LONGEST = 60;

        static Sign of(String id, String label, String bundle, String model) {
            String both = (bundle + " " + model.replaceAll("\\p{Cntrl}", "")).strip();
            return new Sign(id, label, both.length() > LONGEST ? both.substring(0, LONGEST) : both);
        }
    }

    /** A host that is none, such as one that reads as a number, is found out here. */
    static Line line(Outbound outbound, ProviderCard card) throws Unusable {
        try {
            return outbound.to(Recipient.of(card));
        } catch (IllegalArgumentException noHost) {
            throw new Unusable("base_url", String.valueOf(noHost.getMessage()));
        }
    }
}
