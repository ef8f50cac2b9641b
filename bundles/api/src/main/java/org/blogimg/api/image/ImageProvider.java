package org.blogimg.api.image;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes pictures from a prompt. Implemented by a plug-in, called by the studio alone, through the guard.
 *
 * <p>What never happens: a provider never sees the post, the account or anything else that names a person; the prompt it
 * receives has been screened and anonymised. It never stores what it makes, and never writes a prompt into a log.
 *
 * <p>Calls come from many threads at once. A call that takes longer than the guard's limit is interrupted and counts as
 * {@link org.blogimg.api.PlugFailure.Kind#UNKNOWN}; a provider therefore answers {@link Generation.Pending} when the
 * work goes on elsewhere.
 */
@ConsumerType
public interface ImageProvider {
    /** What this provider is and can do. Cheap, without any call to the network, and the same for its whole life. */
    ProviderCard card();

    /**
     * Begins the work, and ends it too where that is quick.
     *
     * @return done, pending under the provider's own reference, or refused with a reason
     * @throws org.blogimg.api.PlugFailure when the work could not be done; its kind says whether it may be tried again
     */
    Generation generate(ImageRequest request);

    /**
     * Asks after pending work.
     *
     * @param reference what {@link Generation.Pending} carried
     */
    Generation poll(String reference);
}
