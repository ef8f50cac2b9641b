package org.blogimg.api.image;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;

/**
 * What a provider declares of itself; shown to owners and operators, held against what it does.
 *
 * @param id its name in configuration, plans and manifests
 * @param label its name for people
 * @param version the version of the bundle, and of the model where there is one
 * @param source how its pictures come about, for the mark that every picture carries
 * @param price credits for one picture delivered
 * @param styles the styles it knows, in the order to offer them; empty where it takes any words
 * @param suits styles that suit a post of a mood, for where the owner names none; all styles where a mood is not named
 * @param abilities what it can do beyond drawing a prompt
 * @param hosts the hosts it calls; empty when nothing leaves this machine
 * @param purge how long the other side keeps what it is sent, and where that is written
 */
public record ProviderCard(
        ProviderId id,
        String label,
        String version,
        SourceType source,
        Credits price,
        List<String> styles,
        Map<Mood, List<String>> suits,
        Set<Ability> abilities,
        Set<String> hosts,
        Purge purge) {
    public ProviderCard {
        styles = List.copyOf(styles);
        suits = Map.copyOf(suits);
        abilities = Set.copyOf(abilities);
        hosts = Set.copyOf(hosts);
        if (!suits.values().stream().allMatch(styles::containsAll)) {
            throw new IllegalArgumentException("a style that suits a mood is one of the styles");
        }
    }

    /** Of a provider whose styles all suit any post. */
    public ProviderCard(
            ProviderId id,
            String label,
            String version,
            SourceType source,
            Credits price,
            List<String> styles,
            Set<Ability> abilities,
            Set<String> hosts,
            Purge purge) {
        this(id, label, version, source, price, styles, Map.of(), abilities, hosts, purge);
    }

    /** The styles among which one is chosen for a post of that mood; empty where the provider takes any words. */
    public List<String> stylesFor(Mood mood) {
        List<String> suiting = suits.getOrDefault(mood, List.of());
        return suiting.isEmpty() ? styles : suiting;
    }

    /** What a provider may be able to do; what it does not name is never asked of it. */
    public enum Ability {
        /** The same request and seed give the same pixels: a call may be repeated after a crash. */
        REPEATABLE,
        /** Sets {@link ImageRequest#title()} in the picture. */
        TITLE,
        /** Heeds {@link ImageRequest#seed()}; without it each answer is another, and says its seed if it has one. */
        SEED,
        /** Heeds {@link ImageRequest#without()}; for one that does not, the house puts it into the prompt. */
        WITHOUT,
        /** Begins from {@link ImageRequest#edit()}. */
        EDIT,
        /** Delivers several variants at once. */
        VARIANTS,
        /** Takes any width and height of the request; without it a near one is chosen and the picture cropped. */
        ANY_SIZE
    }

    /**
     * How long the other side keeps what it is sent.
     *
     * @param days whole days; 0 when nothing is sent or kept
     * @param source where that is written: a URL, or {@code in process}
     */
    public record Purge(int days, String source) {
        /** Nothing leaves this process. */
        public static final Purge IN_PROCESS = new Purge(0, "in process");

        public Purge {
            if (days < 0 || source.isBlank()) {
                throw new IllegalArgumentException("a purge period has days and a source");
            }
        }
    }
}
