package org.blogimg.storage.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.net.Recipient;

/**
 * What the operator wrote, checked.
 *
 * @param endpoint without a slash at its end
 * @param prefix with a slash at its end, or empty
 * @param accessKey read anew at each request, so that keys can be changed while the house runs
 */
record Settings(
        URI endpoint,
        String region,
        String bucket,
        String prefix,
        boolean pathStyle,
        boolean allChecksums,
        boolean sse,
        SecretReference accessKey,
        SecretReference secretKey,
        Duration deadline) {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("([a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*)?");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{2,40}");
    private static final String ENDPOINT_MEND =
            "key endpoint: write the server's whole address without a path, a user or a query";
    private static final int LEAST_SECONDS = 2;
    private static final int MOST_SECONDS = 900;
    /**
     * It keeps what it is given until this house deletes it, and has no key to it. Ninety days is how long the house keeps
     * a picture that nobody saves; the list of what left tells no date that is sooner.
     */
    private static final ProviderCard.Purge UNTIL_DELETED =
            new ProviderCard.Purge(90, "sealed bytes, kept until this house deletes them");

    /**
     * Nothing where no bucket is named.
     *
     * @throws IllegalArgumentException naming the key and its mend
     */
    static Optional<Settings> of(S3Switch.Config config) {
        String bucket = config.bucket().strip();
        if (bucket.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Settings(
                endpoint(config.endpoint().strip()),
                like(REGION, config.region().strip(), "key region: write it as us-east-1"),
                like(BUCKET, bucket, "key bucket: 3 to 63 lower-case letters, digits, dots or hyphens"),
                prefix(config.prefix().strip()),
                config.path__style(),
                one(config.checksums().strip(), "checksums", "when_required", "when_supported"),
                one(config.sse().strip(), "sse", "none", "AES256"),
                secret(config._access__key(), ".access_key"),
                secret(config._secret__key(), ".secret_key"),
                deadline(config.deadline__seconds())));
    }

    private static URI endpoint(String text) {
        String address = text.replaceAll("/+$", "");
        try {
            URI base = new URI(address);
            boolean plain = base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawPath().isEmpty()
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null;
            if (plain && Set.of("http", "https").contains(base.getScheme())) {
                return base;
            }
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(ENDPOINT_MEND, broken);
        }
        throw new IllegalArgumentException(ENDPOINT_MEND);
    }

    private static String like(Pattern form, String text, String mend) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(mend);
        }
        return text;
    }

    private static String prefix(String text) {
        String plain = text.replaceAll("^/+|/+$", "");
        like(PREFIX, plain, "key prefix: letters, digits, '.', '_', '-' and '/', or nothing");
        return plain.isEmpty() ? "" : plain + "/";
    }

    /** Whether it is the second of two. */
    private static boolean one(String text, String key, String first, String second) {
        if (!text.equals(first) && !text.equals(second)) {
            throw new IllegalArgumentException("key " + key + ": write " + first + " or " + second);
        }
        return text.equals(second);
    }

    /** Read once here, so that a wrong reference is found when it is written and not at the first picture. */
    private static SecretReference secret(String text, String key) {
        SecretReference reference = new SecretReference(text.strip());
        try {
            if (!reference.resolve().isEmpty()) {
                return reference;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("key " + key + ": " + unreadable.getMessage(), unreadable);
        }
        throw new IllegalArgumentException("key " + key + ": write file:PATH or env:NAME");
    }

    private static Duration deadline(int seconds) {
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("key deadline_seconds: write " + LEAST_SECONDS + " to " + MOST_SECONDS);
        }
        return Duration.ofSeconds(seconds);
    }

    /** Whom the house's door lets this store call. */
    Recipient recipient(String version) {
        String host = endpoint.getRawAuthority().toLowerCase(Locale.ROOT);
        Set<String> hosts = pathStyle ? Set.of(host) : Set.of(host, bucket + "." + host);
        return new Recipient(S3Switch.NAME, version, hosts, UNTIL_DELETED);
    }

    /** For a message. */
    String where() {
        return "bucket " + bucket + " at " + endpoint.getHost();
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Settings[" + where() + "]";
    }
}
