package org.blogimg.studio.job;

import java.time.Duration;
import java.util.Optional;

import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.testkit.FakeImageProvider;

/** A provider that knows which job it was asked to draw for, whatever became of its answer. */
final class Finding implements ImageProvider, Finds {
    static final Duration WITHIN = Duration.ofMinutes(2);

    private final FakeImageProvider raw;
    private final Duration within;
    volatile boolean reached = true;
    volatile boolean listed = true;

    Finding(FakeImageProvider raw, Duration within) {
        this.raw = raw;
        this.within = within;
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
    public Optional<Generation.Pending> find(JobId job, int count) {
        if (!reached) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "no answer");
        }
        return raw.requests().stream()
                .filter(request -> listed && request.job().equals(job) && request.count() == count)
                .findFirst()
                .map(request -> new Generation.Pending("found", Duration.ofSeconds(1)));
    }

    @Override
    public Duration findableWithin() {
        return within;
    }
}
