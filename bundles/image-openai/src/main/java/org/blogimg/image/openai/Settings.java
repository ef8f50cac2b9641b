package org.blogimg.image.openai;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
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
 * @param key empty where the server asks for none
 * @param quality empty for the model's own choice
 * @param responseFormat empty where it is not asked for
 * @param hosts the server's own, and those from which pictures may be fetched
 */
record Settings(
        URI base,
        String key,
        String model,
        Dialect dialect,
        String quality,
        Sizing sizing,
        String responseFormat,
        Set<String> hosts,
        Credits price,
        Purge purge,
        Duration deadline) {
    private static final String OPENAI = "api.openai.com";
    private static final Purge OPENAI_PURGE = new Purge(30, "https://platform.openai.com/docs/guides/your-data");
    private static final String BASE_MEND =
            "write the API's whole address without a user or a query, such as http://127.0.0.1:8080/v1";
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 900;
    private static final int MOST_SIDE = 4_096;

    /**
     * Nothing where neither a key nor a server is named.
     *
     * @throws IllegalArgumentException naming the key and its mend
     */
    static Optional<Settings> of(OpenAiSwitch.Config config) {
        if (config._api__key().isBlank() && config.base__url().isBlank()) {
            return Optional.empty();
        }
        Dialect dialect = Dialect.of(config.server().strip(), config.model().strip());
        URI base = Given.address(
                "base_url", config.base__url().isBlank() ? "https://" + OPENAI + "/v1" : config.base__url(), BASE_MEND);
        return Optional.of(new Settings(
                base,
                key(config._api__key().strip(), base),
                model(config.model().strip(), dialect),
                dialect,
                quality(config.quality().strip(), dialect),
                sizing(config, dialect),
                responseFormat(config.response__format().strip(), dialect),
                hosts(base, config.picture__hosts()),
                Given.price(config.price__credits()),
                purge(base, config),
                Given.seconds("deadline_seconds", config.deadline__seconds(), LEAST_SECONDS, MOST_SECONDS)));
    }

    private static String key(String reference, URI base) {
        String key = Given.secret(".api_key", new SecretReference(reference));
        if (key.isEmpty() && OPENAI.equals(base.getHost())) {
            throw new Unusable(".api_key", "OpenAI wants a key; write file:PATH or env:NAME");
        }
        return key;
    }

    private static String model(String name, Dialect dialect) {
        if (name.isEmpty() && dialect != Dialect.SD_CPP) {
            throw new Unusable("model", "name the model, such as gpt-image-1");
        }
        if (!name.matches("[A-Za-z0-9._:/@ -]{0,120}")) {
            throw new Unusable("model", "a name has letters, digits and . _ : / @ - only");
        }
        return name;
    }

    private static String quality(String quality, Dialect dialect) {
        boolean known = dialect == Dialect.OTHER
                ? quality.matches("[a-z0-9_-]{0,20}")
                : quality.isEmpty() || dialect.qualities().contains(quality);
        if (!known) {
            String mend = dialect.qualities().isEmpty() ? "leave it empty" : "write one of " + dialect.qualities();
            throw new Unusable("quality", "for this model, " + mend);
        }
        return quality;
    }

    private static Sizing sizing(OpenAiSwitch.Config config, Dialect dialect) {
        int side = Given.whole("model_side", config.model__side(), 64, MOST_SIDE);
        return config.sizes().isBlank() ? dialect.sizing(side) : Sizing.listed(config.sizes());
    }

    private static String responseFormat(String wanted, Dialect dialect) {
        if (wanted.isEmpty()) {
            return dialect.responseFormat();
        }
        boolean unknown = dialect == Dialect.GPT_IMAGE || dialect == Dialect.GPT_IMAGE_2 || dialect == Dialect.SD_CPP;
        if (unknown || !Set.of("b64_json", "url").contains(wanted)) {
            throw new Unusable(
                    "response_format",
                    "leave it empty" + (unknown ? ", this model has no such field" : ", or write b64_json or url"));
        }
        return wanted;
    }

    private static Set<String> hosts(URI base, String more) {
        Set<String> hosts = new LinkedHashSet<>();
        hosts.add(Given.host(base));
        for (String host : Given.list(more)) {
            if (!host.matches("(\\*\\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
                throw new Unusable("picture_hosts", "write HOST or HOST:PORT, several with commas");
            }
            hosts.add(host.toLowerCase(Locale.ROOT));
        }
        return hosts;
    }

    private static Purge purge(URI base, OpenAiSwitch.Config config) {
        String mend =
                "say for how many days " + base.getHost() + " keeps prompts and pictures, and where that is written";
        return Given.purge(config.purge__days(), config.purge__source(), mend)
                .or(() -> Optional.of(OPENAI_PURGE).filter(own -> OPENAI.equals(base.getHost())))
                .orElseThrow(() -> new Unusable("purge_days and purge_source", mend));
    }

    /** For people. */
    String label() {
        return switch (dialect) {
            case LOCALAI -> "LocalAI";
            case SD_CPP -> "stable-diffusion.cpp";
            default -> OPENAI.equals(base.getHost()) ? "OpenAI" : base.getHost();
        };
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Settings[" + dialect + " at " + base.getHost() + ", key of " + key.length() + " characters]";
    }
}
