package org.blogimg.api.image;

import java.time.Duration;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** What became of a request for pictures. */
@ProviderType
public sealed interface Generation {

    /**
     * The pictures are here. May hold fewer than were asked for, never none and never more: only what is delivered is
     * paid for.
     */
    record Done(List<Drawn> pictures) implements Generation {
        public Done {
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException("done without a picture: answer refused or throw a PlugFailure");
            }
        }
    }

    /**
     * The work goes on at the provider.
     *
     * @param reference the provider's own name of it, at most 200 characters, free of personal text
     * @param pause how long to leave it alone before the next {@link ImageProvider#poll}
     */
    record Pending(String reference, Duration pause) implements Generation {
        public Pending {
            if (reference.isBlank() || reference.length() > 200) {
                throw new IllegalArgumentException("a reference has 1 to 200 characters");
            }
        }
    }

    /**
     * The provider declines, and nothing is charged.
     *
     * @param rule the provider's name for the reason, such as {@code nsfw}
     * @param reason one sentence for the owner, free of the prompt
     */
    record Refused(String rule, String reason) implements Generation {}
}
