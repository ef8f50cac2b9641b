package org.blogimg.studio.job;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;

/** A provider that can stop, and remembers what it was to stop. */
final class Stoppable implements ImageProvider, Cancels {
    private final ImageProvider raw;
    volatile String stopped = "";
    volatile boolean deaf;

    Stoppable(ImageProvider raw) {
        this.raw = raw;
    }

    @Override
    public ProviderCard card() {
        return raw.card();
    }

    @Override
    public Generation generate(ImageRequest request) {
        return raw.generate(request);
    }

    @Override
    public Generation poll(String reference) {
        return raw.poll(reference);
    }

    @Override
    public void cancel(String reference) {
        if (deaf) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "no answer");
        }
        stopped = reference;
    }
}
