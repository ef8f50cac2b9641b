package org.blogimg.testkit;

import java.util.List;

import org.blogimg.api.image.ImageProvider;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a bundle leaves behind when it is stopped: nothing. Its classes are loaded a second time, by a loader of their
 * own as in the platform; a second instance of the test draws, is stopped and forgotten, and its loader must go.
 *
 * <p>That instance is made by the test's constructor alone: what {@link #provider} needs is set up in fields.
 */
public interface CleanStopContract {
    /** A provider ready for work. */
    ImageProvider provider();

    /** What the component does when it is deactivated. */
    default void stop(ImageProvider provider) {}

    /** Ends what the test itself has started beside the provider: servers, threads. */
    default void afterwards() {}

    /** One job from its beginning to its end. */
    void draw(ImageProvider provider);

    /** No thread, ThreadLocal, shutdown hook or registration with the whole JVM; and no other way to its classes. */
    @Test
    default void stoppedProviderShouldLeaveNothingBehind() {
        assertEquals(List.of(), Leftovers.of(getClass(), test -> {
            ImageProvider provider = test.provider();
            test.draw(provider);
            test.stop(provider);
        }));
    }
}
