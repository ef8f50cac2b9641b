package org.blogimg.studio;

import java.util.Optional;
import java.util.function.Consumer;

import org.blogimg.api.AccountId;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders for pictures. What {@link #start} has answered is durable: it ends once, delivered and paid for or neither,
 * whatever happens to the process.
 */
@ProviderType
public interface Illustrations {
    /**
     * Orders every wanted shot of the post's plan that has no picture yet.
     *
     * @param key the caller's own name for this order: the same key answers with the same order
     * @throws java.util.NoSuchElementException where the owner has no such post
     * @throws Conflict where the post has no plan, or nothing is left to draw
     */
    Illustration start(AccountId owner, PostId post, String key);

    /** Orders one shot anew: another picture of the same words. The newer picture takes the place of the older. */
    Illustration redraw(AccountId owner, PostId post, ShotId shot, String key);

    Optional<Illustration> find(AccountId owner, IllustrationId illustration);

    /**
     * Every shot of the post that was ever ordered, as one illustration would show it: by its newest job, or by an
     * older one that brought a picture where the newest brought none.
     */
    Optional<Illustration> latest(AccountId owner, PostId post);

    /** Stops what has not been sent; the rest ends as it will. */
    Illustration cancel(AccountId owner, IllustrationId illustration);

    /**
     * Tells of every change of its jobs from now on, in order, until closed. The listener must be quick and must not
     * throw.
     */
    Watch watch(AccountId owner, IllustrationId illustration, Consumer<Job> listener);

    /** An ear that can be taken off. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
