package org.blogimg.image.sdwebui;

import java.util.Optional;
import java.util.Set;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Recipient;
import org.blogimg.kit.Given;
import org.blogimg.kit.Unusable;

/** What a card of either kind says. */
final class Cards {
    private Cards() {}

    static ProviderCard card(Sign sign, long price, Set<ProviderCard.Ability> abilities, Place place) {
        return new ProviderCard(
                new ProviderId(sign.id()),
                sign.label(),
                sign.version(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                Given.price(price),
                Look.IDS,
                abilities,
                Set.of(place.address().host()),
                place.purge());
    }

    /** Where the server is, and what it keeps. */
    record Place(Address address, ProviderCard.Purge purge) {
        private static final ProviderCard.Purge OWN = new ProviderCard.Purge(0, "the operator's own server");

        /** Of a server elsewhere nobody but the operator knows what it keeps: it may be a rented one. */
        static Place of(Address address, int days, String source) {
            String mend = "say for how many days " + address.host()
                    + " keeps prompts and pictures (0 if it is a server of yours that keeps nothing), and where that is"
                    + " written";
            return new Place(
                    address,
                    Given.purge(days, source, mend)
                            .or(() -> Optional.of(OWN).filter(own -> address.near()))
                            .orElseThrow(() -> new Unusable("purge_days and purge_source", mend)));
        }
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
