package org.blogimg.testkit;

import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the contracts of a far provider have in common. {@link #provider} and {@link #farSide} belong together. */
public interface FarProviderBasis extends ImageProviderContract {
    /** Words that must be seen nowhere but in the prompt, and a title that must be seen nowhere at all. */
    String PROMPT = "A quiet allotment with a zinc watering can at dusk";

    String TITLE = "Hildegard Quistorp on her allotment";

    /** The service that this test's provider calls. */
    FarSide farSide();

    /** Credits for a picture as the provider was configured in this test. */
    Credits configuredPrice();

    /** What this contract asks for: a social card with a title, so that both can be looked for. */
    default ImageRequest wanted(int count) {
        return new ImageRequest(
                new JobId("far-contract"),
                PROMPT,
                TITLE,
                new Language("en"),
                ShotRole.SOCIAL_CARD,
                "",
                1200,
                630,
                count,
                11);
    }

    /** A job that fails, without the prompt in what is said of it. */
    default PlugFailure failed(ImageProvider provider) {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> outcome(provider, wanted(1)));
        String said = String.valueOf(failure.getMessage());
        assertFalse(said.contains("allotment"), "a failure quotes the prompt");
        assertTrue(said.codePoints().noneMatch(Character::isISOControl), "control characters in a failure");
        return failure;
    }

    /** Nobody knows whether the work began: then it has either been found again, or the kind says so. */
    default void foundAgainOrUnknown(ImageProvider provider) {
        try {
            assertInstanceOf(Generation.Done.class, outcome(provider, wanted(1)));
        } catch (PlugFailure failure) {
            assertEquals(PlugFailure.Kind.UNKNOWN, failure.kind(), failure.getMessage());
        }
        assertTrue(farSide().begun() <= 1, "work was begun twice");
    }
}
