package org.blogimg.kit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.SecretReference;
import org.blogimg.api.image.ProviderCard.Purge;

/** What an operator gave in a configuration file, checked; each complaint names the key and its mend. */
public final class Given {
    private static final String NUMBER = "write a whole number";

    private Given() {}

    /**
     * A server's address, without a slash at its end, without a user, a query or a fragment.
     *
     * @param mend what to write, an example among it
     */
    public static URI address(String key, String text, String mend) {
        URI address;
        try {
            address = new URI(text.strip().replaceAll("/+$", ""));
        } catch (URISyntaxException broken) {
            throw new Unusable(key, mend, broken);
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean bare =
                address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
        boolean path = String.valueOf(address.getRawPath()).matches("(/[A-Za-z0-9._~-]+)*");
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || !bare || !path) {
            throw new Unusable(key, mend);
        }
        return address;
    }

    /** HOST or HOST:PORT, as a card declares it. */
    public static String host(URI address) {
        return address.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    /**
     * A secret that goes into a header: one word of visible ASCII, or nothing where nothing is referred to.
     *
     * @param reference {@code file:PATH} or {@code env:NAME}
     */
    public static String secret(String key, SecretReference reference) {
        String secret;
        try {
            secret = reference.resolve();
        } catch (IllegalArgumentException unreadable) {
            throw new Unusable(key, String.valueOf(unreadable.getMessage()), unreadable);
        }
        if (secret.length() > 500 || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Unusable(key, "the secret must be one word of at most 500 visible ASCII characters");
        }
        return secret;
    }

    public static Credits price(long credits) {
        if (credits < 0) {
            throw new Unusable("price_credits", NUMBER + ", 0 or more");
        }
        return new Credits(credits);
    }

    /** Empty where neither of the two is given. */
    public static Optional<Purge> purge(int days, String source, String mend) {
        if (days < 0 && source.isBlank()) {
            return Optional.empty();
        }
        if (days < 0 || source.isBlank()) {
            throw new Unusable("purge_days and purge_source", mend);
        }
        return Optional.of(new Purge(days, source.strip()));
    }

    public static int whole(String key, int given, int least, int most) {
        if (given < least || given > most) {
            throw new Unusable(key, NUMBER + " from " + least + " to " + most);
        }
        return given;
    }

    public static double number(String key, double given, double least, double most) {
        if (!(given >= least && given <= most)) {
            throw new Unusable(key, String.format(Locale.ROOT, "write a number from %.0f to %.0f", least, most));
        }
        return given;
    }

    public static Duration seconds(String key, int given, int least, int most) {
        return Duration.ofSeconds(whole(key, given, least, most));
    }

    /** Words apart by commas or spaces. */
    public static List<String> list(String text) {
        return Arrays.stream(text.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
