package org.blogimg.image.stability;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard.Purge;
import org.blogimg.kit.Given;
import org.blogimg.kit.Unusable;

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
            "write the API's whole address without a path, a user or a query, or leave it empty";
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
                Given.address("base_url", config.base__url().isBlank() ? STABILITY : config.base__url(), BASE_MEND),
                key(config._api__key().strip()),
                model,
                accept(config.accept().strip()),
                outputFormat(config.output__format().strip(), model),
                Given.price(config.price__credits()),
                purge(config),
                Given.seconds("deadline_seconds", config.deadline__seconds(), LEAST_SECONDS, MOST_SECONDS)));
    }

    private static String key(String reference) {
        String key = Given.secret(".api_key", new SecretReference(reference));
        if (key.isEmpty()) {
            throw new Unusable(".api_key", "the secret is empty");
        }
        return key;
    }

    private static String accept(String form) {
        return switch (form) {
            case "image" -> "image/*";
            case "json" -> "application/json";
            default -> throw new Unusable("accept", "write image or json");
        };
    }

    private static String outputFormat(String format, Model model) {
        boolean known = Set.of("png", "jpeg").contains(format) || (format.equals("webp") && !model.sd3());
        if (!known) {
            throw new Unusable("output_format", "write png or jpeg" + (model.sd3() ? "" : ", or webp"));
        }
        return format;
    }

    /** Stability's own documents name no period. */
    private static Purge purge(StabilitySwitch.Config config) {
        String mend = "Stability AI names no period; say for how many days it keeps prompts and pictures by your"
                + " agreement, and where that is written";
        return Given.purge(config.purge__days(), config.purge__source(), mend)
                .orElseThrow(() -> new Unusable("purge_days and purge_source", mend));
    }

    Set<String> hosts() {
        return Set.of(Given.host(base));
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
