package org.blogimg.image.replicate;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.kit.Given;
import org.blogimg.kit.Json;
import org.blogimg.kit.Unusable;

/**
 * The configuration, read and found usable.
 *
 * @param base of the API, without a slash at its end
 * @param key where the token lies
 * @param more inputs that go with every request
 * @param sizes empty where the model chooses
 * @param deliveryHosts in lower case
 * @param doorbell empty where Replicate is not to ring
 */
record Settings(
        URI base,
        SecretReference key,
        Model model,
        ObjectNode more,
        InputNames names,
        List<Shape> sizes,
        Set<String> deliveryHosts,
        Waits waits,
        Optional<Doorbell> doorbell,
        Credits price,
        ProviderCard.Purge purge) {
    static final String REPLICATE = "https://api.replicate.com/v1";
    private static final String VERSION = "0.1.0";
    private static final Pattern INPUT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");
    private static final int LONGEST_WAIT = 60;

    /** "For predictions created through the API, all input parameters, output values, output files, and logs are automatically removed after an hour": a day, in whole days. */
    private static final ProviderCard.Purge PURGE =
            new ProviderCard.Purge(1, "https://replicate.com/docs/topics/predictions/data-retention");

    /** How long Replicate is to hold the first answer, and to go on with a prediction; zero for its own limit. */
    record Waits(Duration first, Duration cancelAfter) {}

    /** Where Replicate is to ring, and where the secret lies that proves it. */
    record Doorbell(URI house, SecretReference secret) {
        /** Read anew at each ring, so that it can be changed in its file. */
        byte[] key() {
            return Bell.key(text());
        }

        String text() {
            return Given.secret(".webhook_secret", secret);
        }
    }

    /** @throws IllegalArgumentException names the key and the mend */
    static Settings of(ReplicateOpener.Config config) {
        URI base = Given.address("base_url", config.base__url(), "write an address such as " + REPLICATE);
        Settings settings = new Settings(
                base,
                new SecretReference(config._api__key().strip()),
                Model.of(config.model().strip()),
                Json.object("inputs", config.inputs(), "write a JSON object, such as {\"refine\": \"no_refiner\"}"),
                names(config),
                Given.list(config.sizes()).stream().map(Shape::of).toList(),
                Set.copyOf(Given.list(config.delivery__hosts()).stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList()),
                waits(config),
                doorbell(base, config),
                Given.price(config.price__credits()),
                purge(base, config));
        settings.token();
        return settings;
    }

    /**
     * Read anew at each call, so that a token can be changed in its file.
     *
     * @throws IllegalArgumentException never quotes it
     */
    String token() {
        String token = Given.secret(".api_key", key);
        if (token.isEmpty()) {
            throw new Unusable(".api_key", "what it points to is empty: it must hold a token, such as r8_...");
        }
        return token;
    }

    ProviderCard card() {
        Set<ProviderCard.Ability> abilities = EnumSet.noneOf(ProviderCard.Ability.class);
        names.claim(abilities);
        Set<String> hosts = new HashSet<>(deliveryHosts);
        hosts.add(Given.host(base));
        return new ProviderCard(
                new ProviderId(ReplicateProvider.ID),
                "Replicate, " + model.label(),
                VERSION + " " + model.label(),
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                price,
                List.of(),
                abilities,
                hosts,
                purge);
    }

    private static InputNames names(ReplicateOpener.Config config) {
        return new InputNames(
                input("seed_input", config.seed__input()),
                input("without_input", config.without__input()),
                input("count_input", config.count__input()),
                input("image_input", config.image__input()),
                input("strength_input", config.strength__input()),
                input("marker_input", config.marker__input()));
    }

    private static String input(String key, String text) {
        String name = text.strip();
        if (!name.isEmpty() && !INPUT.matcher(name).matches()) {
            throw new Unusable(key, "must be the name of an input: letters, digits and '_', or nothing");
        }
        return name;
    }

    private static Waits waits(ReplicateOpener.Config config) {
        Given.whole("wait_seconds", config.wait__seconds(), 0, LONGEST_WAIT);
        Given.whole("cancel_after_minutes", config.cancel__after__minutes(), 0, 100_000);
        return new Waits(
                Duration.ofSeconds(config.wait__seconds()), Duration.ofMinutes(config.cancel__after__minutes()));
    }

    /** Over http only where the API itself is called so: on the way the secret proves who rings, but hides nothing. */
    private static Optional<Doorbell> doorbell(URI base, ReplicateOpener.Config config) {
        String secret = config._webhook__secret().strip();
        if (config.webhook__url().isBlank() && secret.isEmpty()) {
            return Optional.empty();
        }
        if (config.webhook__url().isBlank() || secret.isEmpty()) {
            throw new Unusable("webhook_url and .webhook_secret", "write both, or neither");
        }
        String mend = "write this house's own public address, such as https://blog.example.org";
        URI house = Given.address("webhook_url", config.webhook__url(), mend);
        if (!"https".equals(house.getScheme()) && !"http".equals(base.getScheme())) {
            throw new Unusable("webhook_url", mend);
        }
        Doorbell doorbell = new Doorbell(house, new SecretReference(secret));
        doorbell.key();
        return Optional.of(doorbell);
    }

    /** What Replicate writes of itself says nothing of another server that speaks as it does. */
    private static ProviderCard.Purge purge(URI base, ReplicateOpener.Config config) {
        String mend = "state both where base_url is not Replicate's own: how many days that server keeps what it is"
                + " sent, and where that is written";
        boolean own = URI.create(REPLICATE).getHost().equals(base.getHost());
        return Given.purge(config.purge__days(), config.purge__source(), mend)
                .or(() -> Optional.of(PURGE).filter(purge -> own))
                .orElseThrow(() -> new Unusable("purge_days and purge_source", mend));
    }
}
