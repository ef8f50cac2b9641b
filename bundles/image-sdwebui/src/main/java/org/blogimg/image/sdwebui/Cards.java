package org.blogimg.image.sdwebui;

import java.util.Set;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Recipient;
import org.blogimg.kit.Given;
import org.blogimg.kit.Unusable;

/** What a card of either kind says; the server is the operator's own, so nobody else keeps anything. */
final class Cards {
    private Cards() {}

    static ProviderCard card(Sign sign, long price, Set<ProviderCard.Ability> abilities, Address address) {
        return new ProviderCard(
                new ProviderId(sign.id()),
                sign.label(),
                sign.version(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                Given.price(price),
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
    static Line line(Outbound outbound, ProviderCard card) {
        try {
            return outbound.to(Recipient.of(card));
        } catch (IllegalArgumentException noHost) {
            throw new Unusable("base_url", String.valueOf(noHost.getMessage()), noHost);
        }
    }
}
