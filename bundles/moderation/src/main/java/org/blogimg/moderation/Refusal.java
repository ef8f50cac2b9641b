package org.blogimg.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.DataClass;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;

/**
 * A no, and what was said of it since.
 *
 * @param reason the rule's sentence for the owner
 * @param appealedAt when the owner objected; empty where nobody did
 * @param plea what the owner said to it; may be empty
 * @param answer what the operator said to the owner; empty before the decision
 * @param looks who looked at the words, and why
 */
public record Refusal(
        JobId job,
        Subject subject,
        String rule,
        String reason,
        Language language,
        Instant refusedAt,
        State state,
        Optional<Instant> appealedAt,
        @Personal(DataClass.PROMPT) String plea,
        Optional<Instant> decidedAt,
        String answer,
        List<Look> looks) {
    public Refusal {
        looks = List.copyOf(looks);
    }

    /** What was refused. */
    public enum Subject {
        WORDS,
        PICTURE
    }

    /** Where it stands. */
    public enum State {
        /** It can be appealed. */
        REFUSED,
        /** Under a rule that knows no appeal. */
        FINAL,
        /** Appealed; an operator has to decide. */
        OPEN,
        /** The rule is set aside for these words of this owner. */
        ALLOWED,
        /** It stays refused. */
        DENIED
    }

    /** Somebody of the house has seen the words. */
    public record Look(Instant at, String who, String reason) {}

    @Override
    public String toString() {
        return "Refusal[" + job + ", " + state + "]";
    }
}
