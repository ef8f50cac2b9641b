package org.blogimg.image.replicate;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;

/**
 * The configuration, read and found usable.
 *
 * @param base of the API, without a slash at its end
 * @param key where the token lies
 * @param more inputs that go with every request
 * @param sizes empty where the model chooses
 * @param deliveryHosts in lower case
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
        Credits price,
        ProviderCard.Purge purge) {
    static final String REPLICATE = "https://api.replicate.com/v1";
    private static final String VERSION = "0.1.0";
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,500}");
    private static final Pattern INPUT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");
    private static final int LONGEST_WAIT = 60;

    /** "For predictions created through the API, all input parameters, output values, output files, and logs are automatically removed after an hour": a day, in whole days. */
    private static final ProviderCard.Purge PURGE =
            new ProviderCard.Purge(1, "https://replicate.com/docs/topics/predictions/data-retention");

    /** How long Replicate is to hold the first answer, and to go on with a prediction; zero for its own limit. */
    record Waits(Duration first, Duration cancelAfter) {}

    /** @throws IllegalArgumentException names the key and the mend */
    static Settings of(ReplicateOpener.Config config) {
        URI base = base(config.base__url());
        Settings settings = new Settings(
                base,
                new SecretReference(config._api__key().strip()),
                Model.of(config.model().strip()),
                Json.object("inputs", config.inputs()),
                names(config),
                list(config.sizes()).map(Shape::of).toList(),
                Set.copyOf(list(config.delivery__hosts())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList()),
                waits(config),
                price(config.price__credits()),
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
        String token;
        try {
            token = key.resolve();
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(".api_key: " + unreadable.getMessage(), unreadable);
        }
        if (!PLAIN.matcher(token).matches()) {
            throw new IllegalArgumentException(".api_key: what it points to is no token: it must be one line of 1 to"
                    + " 500 visible ASCII characters, such as r8_...");
        }
        return token;
    }

    ProviderCard card() {
        Set<ProviderCard.Ability> abilities = EnumSet.noneOf(ProviderCard.Ability.class);
        names.claim(abilities);
        Set<String> hosts = new HashSet<>(deliveryHosts);
        hosts.add(base.getRawAuthority());
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

    private static java.util.stream.Stream<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static URI base(String text) {
        String plain = text.strip().replaceAll("/+$", "");
        try {
            URI base = new URI(plain);
            boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
            if (web && base.getHost() != null && base.getRawUserInfo() == null && base.getRawQuery() == null) {
                return base;
            }
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException("base_url: must be an address such as " + REPLICATE, broken);
        }
        throw new IllegalArgumentException("base_url: must be an address such as " + REPLICATE);
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
            throw new IllegalArgumentException(
                    key + ": must be the name of an input: letters, digits and '_', or nothing");
        }
        return name;
    }

    private static Waits waits(ReplicateOpener.Config config) {
        if (config.wait__seconds() < 0 || config.wait__seconds() > LONGEST_WAIT) {
            throw new IllegalArgumentException("wait_seconds: must be 0 to " + LONGEST_WAIT);
        }
        if (config.cancel__after__minutes() < 0) {
            throw new IllegalArgumentException("cancel_after_minutes: must be 0 or more");
        }
        return new Waits(
                Duration.ofSeconds(config.wait__seconds()), Duration.ofMinutes(config.cancel__after__minutes()));
    }

    private static Credits price(long credits) {
        if (credits < 0) {
            throw new IllegalArgumentException("price_credits: must be 0 or more");
        }
        return new Credits(credits);
    }

    /** What Replicate writes of itself says nothing of another server that speaks as it does. */
    private static ProviderCard.Purge purge(URI base, ReplicateOpener.Config config) {
        boolean stated = config.purge__days() >= 0 && !config.purge__source().isBlank();
        if (stated) {
            return new ProviderCard.Purge(
                    config.purge__days(), config.purge__source().strip());
        }
        if (!base.getHost().equals(URI.create(REPLICATE).getHost())) {
            throw new IllegalArgumentException("purge_days and purge_source: state both where base_url is not"
                    + " Replicate's own: how many days that server keeps what it is sent, and where that is written");
        }
        return PURGE;
    }
}
