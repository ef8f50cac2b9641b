package org.blogimg.api.image;

import java.time.Duration;
import java.util.Optional;

import org.blogimg.api.JobId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An image provider that can look for work whose first answer was lost, as when the house was killed while it waited for
 * it: by the job's name, which it sent with the work. It is asked instead of beginning the work again.
 */
@ConsumerType
public interface Finds {
    /**
     * Looks for the work of a job. It begins nothing and spends nothing.
     *
     * @param count how many pictures were asked for
     * @return what {@link ImageProvider#poll} asks after, also where the work has ended; empty where there is none, or not
     *     surely one
     * @throws org.blogimg.api.PlugFailure when the other side could not be asked
     */
    Optional<Generation.Pending> find(JobId job, int count);

    /** How long work may be begun and not be found yet. Not found after that, it counts as never begun. */
    default Duration findableWithin() {
        return Duration.ofMinutes(1);
    }
}
