package org.blogimg.studio;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Rings;
import org.osgi.annotation.versioning.ProviderType;

/** Where the far side of a provider rings when a picture is ready. */
@ProviderType
public interface Doorbell {
    /**
     * Has the work that is rung for asked after at once, instead of when its turn comes. Nothing is told of what became of
     * it: a stranger hears the same as a provider.
     */
    void ring(ProviderId provider, Rings.Ring ring);
}
