package org.blogimg.image.stability;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard.Purge;

/**
 * What the operator wrote, checked.
 *
 * @param base without a slash at its end
 * @param accept the header by which the form of the answer is asked for
 */
record Settings(
        URI base,
        String key,
        Model model,
        String accept,
        String outputFormat,
        Credits price,
        Purge purge,
        Duration deadline) {
    private static final String STABILITY = "https://api.stability.ai";
    private static final String BASE_MEND =
            "key base_url: write the API's whole address without a path, a user or a query, or leave it empty";
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 900;

    /**
     * Nothing where no key is named.
     *
     * @throws IllegalArgumentException naming the key and its mend
     */
    static Optional<Settings> of(StabilitySwitch.Config config) {
        if (config._api__key().isBlank()) {
            return Optional.empty();
        }
        Model model = Model.of(config.model().strip());
        return Optional.of(new Settings(
                base(config.base__url().strip()),
                key(config._api__key().strip()),
                model,
                accept(config.accept().strip()),
                outputFormat(config.output__format().strip(), model),
                price(config.price__credits()),
                purge(config),
                deadline(config.deadline__seconds())));
    }

    private static URI base(String text) {
        String address = text.isEmpty() ? STABILITY : text.replaceAll("/+$", "");
        try {
            URI base = new URI(address);
            boolean plain = base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null;
            if (plain && Set.of("http", "https").contains(base.getScheme())) {
                return base;
            }
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(BASE_MEND, broken);
        }
        throw new IllegalArgumentException(BASE_MEND);
    }

    private static String key(String reference) {
        String key;
        try {
            key = new SecretReference(reference).resolve();
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("key .api_key: " + unreadable.getMessage(), unreadable);
        }
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("key .api_key: the secret must be one word of visible ASCII");
        }
        return key;
    }

    private static String accept(String form) {
        return switch (form) {
            case "image" -> "image/*";
            case "json" -> "application/json";
            default -> throw new IllegalArgumentException("key accept: write image or json");
        };
    }

    private static String outputFormat(String format, Model model) {
        boolean known = Set.of("png", "jpeg").contains(format) || (format.equals("webp") && !model.sd3());
        if (!known) {
            throw new IllegalArgumentException(
                    "key output_format: write png or jpeg" + (model.sd3() ? "" : ", or webp"));
        }
        return format;
    }

    private static Credits price(long credits) {
        if (credits < 0) {
            throw new IllegalArgumentException("key price_credits: write a whole number, 0 or more");
        }
        return new Credits(credits);
    }

    /** Stability's own documents name no period. */
    private static Purge purge(StabilitySwitch.Config config) {
        if (config.purge__days() < 0 || config.purge__source().isBlank()) {
            throw new IllegalArgumentException("keys purge_days and purge_source: Stability AI names no period; say for"
                    + " how many days it keeps prompts and pictures by your agreement, and where that is written");
        }
        return new Purge(config.purge__days(), config.purge__source().strip());
    }

    private static Duration deadline(int seconds) {
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("key deadline_seconds: write " + LEAST_SECONDS + " to " + MOST_SECONDS);
        }
        return Duration.ofSeconds(seconds);
    }

    Set<String> hosts() {
        return Set.of(base.getRawAuthority().toLowerCase(Locale.ROOT));
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Settings[" + model + " at " + base.getHost() + ", key of " + key.length() + " characters]";
    }
}
