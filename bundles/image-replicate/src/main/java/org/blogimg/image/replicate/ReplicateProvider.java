package org.blogimg.image.replicate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.Rings;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Recipient;

/** Draws by a model at Replicate: begins a prediction, asks after it, fetches its pictures as soon as they are there. */
final class ReplicateProvider implements ImageProvider, SelfTest, Cancels, Rings, Finds {
    static final String ID = "replicate";
    private static final Duration COLD = Duration.ofSeconds(5);
    private static final Duration WARM = Duration.ofSeconds(2);
    /** Where Replicate rings it is asked less: a ring can be lost for good, so it is asked all the same. */
    private static final Duration RUNG = Duration.ofSeconds(15);
    /** Nothing is written on how soon a prediction is listed. */
    private static final Duration LISTED = Duration.ofMinutes(2);

    private final ProviderCard card;
    private final Inputs inputs;
    private final Api api;
    private final Delivery delivery;
    private final LostWork lost;
    private final SelfChecks checks;
    private final Optional<Bell> bell;

    ReplicateProvider(Outbound outbound, Clock clock, Settings settings) {
        card = settings.card();
        Line line = outbound.to(Recipient.of(card));
        bell = settings.doorbell().map(door -> new Bell(door, clock));
        inputs = new Inputs(settings, bell);
        api = new Api(line, settings);
        delivery = new Delivery(line, settings);
        lost = new LostWork(api, settings.names().marker());
        checks = new SelfChecks(api, settings);
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        Prediction begun = begun(request);
        Reference reference = new Reference(request.count(), begun.id(), request.job());
        try {
            return generation(begun, reference);
        } catch (PlugFailure failure) {
            if (failure.kind() == PlugFailure.Kind.PERMANENT) {
                throw failure;
            }
            // The work is done and paid for; only its pictures are not here. Trying again must not begin it anew.
            return new Generation.Pending(
                    reference.toString(), failure.retryAfter().orElse(WARM));
        }
    }

    private Prediction begun(ImageRequest request) {
        try {
            Prediction begun = api.create(inputs.body(request), request.job());
            if (isOf(begun, request.job())) {
                return begun;
            }
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "Replicate answered with the work of another job");
        } catch (PlugFailure failure) {
            if (failure.kind() != PlugFailure.Kind.UNKNOWN) {
                throw failure;
            }
            return lost.findAtOnce(request.job()).orElseThrow(() -> failure);
        }
    }

    @Override
    public Generation poll(String text) {
        Reference reference = Reference.of(text);
        Prediction prediction = api.get(reference);
        if (!prediction.id().equals(reference.id()) || !isOf(prediction, reference.job())) {
            throw failure("answered with the work of another job; it was not taken");
        }
        return generation(prediction, reference);
    }

    /** After an hour the input is gone, and with it what says whose it was. */
    private static boolean isOf(Prediction prediction, JobId job) {
        return prediction.marker().isEmpty() || prediction.marker().equals(job.value());
    }

    @Override
    public void cancel(String reference) {
        api.cancel(Reference.of(reference));
    }

    @Override
    public Optional<String> heard(Ring ring) {
        return bell.flatMap(there -> there.heard(ring));
    }

    @Override
    public Optional<Generation.Pending> find(JobId job, int count) {
        return lost.find(job)
                .map(found -> new Generation.Pending(new Reference(count, found.id(), job).toString(), WARM));
    }

    @Override
    public Duration findableWithin() {
        return LISTED;
    }

    @Override
    public List<Check> selfTest() {
        return checks.run();
    }

    private Generation generation(Prediction prediction, Reference reference) {
        return switch (prediction.status()) {
            case "starting" -> new Generation.Pending(reference.toString(), pause(COLD));
            case "processing" -> new Generation.Pending(reference.toString(), pause(WARM));
            case "succeeded" -> delivered(prediction, reference);
            case "failed" -> failed(prediction);
            case "canceled" -> throw failure("the prediction was cancelled");
            case "aborted" -> throw failure(
                    "had no machine for the model in time and gave the prediction up, unpaid: try"
                            + " again later, or raise cancel_after_minutes");
            default -> throw failure("answered with a status that this bundle does not know: " + prediction.status());
        };
    }

    private Duration pause(Duration asked) {
        return bell.isPresent() ? RUNG : asked;
    }

    private Generation delivered(Prediction prediction, Reference reference) {
        List<String> addresses = prediction.output();
        if (addresses.isEmpty() && prediction.flagged()) {
            return flagged();
        }
        if (addresses.isEmpty()) {
            throw failure(
                    prediction.removed()
                            ? "has deleted the picture already, as it does after an hour"
                            : "says that the prediction succeeded, and gives no picture");
        }
        List<String> asked = addresses.subList(0, Math.min(reference.count(), addresses.size()));
        // The seed begins a whole batch: of several pictures it would make only the batch again, not one of them.
        String seed = reference.count() == 1 ? prediction.seed() : "";
        return new Generation.Done(delivery.fetch(asked, reference.job()).stream()
                .map(bytes -> new Drawn(Content.of(bytes), seed))
                .toList());
    }

    private static Generation failed(Prediction prediction) {
        if (prediction.flagged()) {
            return flagged();
        }
        if (prediction.unexpected()) {
            throw failure("the model refuses an input that it does not know: look at the names of inputs, and empty"
                    + " marker_input, in etc/" + ReplicateOpener.PID + ".cfg");
        }
        throw failure(
                switch (prediction.code()) {
                    case "" -> "the model failed";
                    case "E1001" -> "the model ran out of memory (E1001): choose smaller sizes";
                    case "E6716" -> "the model did not start in time (E6716): try again later";
                    default -> "the model failed (" + prediction.code() + ")";
                });
    }

    private static Generation flagged() {
        return new Generation.Refused(
                "nsfw", "The model's own check flagged the picture as unsuitable; another wording may pass.");
    }

    private static PlugFailure failure(String what) {
        return new PlugFailure(PlugFailure.Kind.PERMANENT, "Replicate: " + what);
    }
}
