package org.blogimg.broker.internal;

import java.util.Optional;

import org.blogimg.api.image.ProviderCard;

/** Whether what a provider declares of itself lets it be asked at all. */
final class Admission {
    /** Clause PRO-4. */
    private static final int LONGEST_PURGE_DAYS = 30;

    private Admission() {}

    /** Why not; empty where it may be asked. */
    static Optional<String> refusal(String name, ProviderCard card) {
        boolean here = card.hosts().isEmpty();
        boolean silent = card.purge() == null || (!here && card.purge().equals(ProviderCard.Purge.IN_PROCESS));
        if (!card.id().value().equals(name)) {
            return Optional.of("its card says " + card.id() + ", its service says " + name);
        }
        if (silent) {
            return Optional.of("it does not say how long the other side keeps what it is sent (PRO-4)");
        }
        if (card.purge().days() > LONGEST_PURGE_DAYS) {
            return Optional.of("the other side keeps what it is sent for "
                    + card.purge().days() + " days; the policy allows " + LONGEST_PURGE_DAYS + " (PRO-4)");
        }
        return Optional.empty();
    }
}
