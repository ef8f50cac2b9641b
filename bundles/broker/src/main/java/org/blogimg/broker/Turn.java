package org.blogimg.broker;

import java.util.function.Function;

import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.osgi.annotation.versioning.ProviderType;

/** One call's place at one version of a provider; given back by {@link #close}, also when it was not used. */
@ProviderType
public interface Turn extends AutoCloseable {
    ProviderCard card();

    /** Of the bundle; cards say what they like. */
    String version();

    /**
     * Asks for the picture, once.
     *
     * @param read makes of the answer what the caller needs; it runs within the time limit of the call
     * @throws org.blogimg.api.PlugFailure as the provider throws it; ABSENT, with nothing done, when it has gone
     */
    <R> R generate(ImageRequest request, Function<Generation, R> read);

    @Override
    void close();
}
