package org.blogimg.api.image;

import org.osgi.annotation.versioning.ConsumerType;

/** An image provider that can stop pending work. */
@ConsumerType
public interface Cancels {
    /**
     * Asks the provider to stop; it may be too late. Asking again, or after the end, changes nothing.
     *
     * @param reference what {@link Generation.Pending} carried
     * @throws org.blogimg.api.PlugFailure when it could not be asked
     */
    void cancel(String reference);
}
