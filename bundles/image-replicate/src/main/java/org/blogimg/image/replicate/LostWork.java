package org.blogimg.image.replicate;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;

/**
 * Looks for a prediction whose first answer was lost. Replicate knows no idempotency key, but it keeps an unknown input
 * beside the others ("has historically ignored unknown inputs", replicate/cog#2943) and lists it: there our job's id
 * stands. Found, the work goes on under its own name. Not found says nothing: it may only not be listed yet, so the work
 * is never begun again on the strength of it.
 */
final class LostWork {
    private final Api api;
    private final String marker;

    LostWork(Api api, String marker) {
        this.api = api;
        this.marker = marker;
    }

    /** As {@link #find}, within the call whose answer was lost; nothing also where the list cannot be had. */
    Optional<Prediction> findAtOnce(JobId job) {
        try {
            return Thread.currentThread().isInterrupted() ? Optional.empty() : find(job);
        } catch (PlugFailure unreachable) {
            return Optional.empty();
        }
    }

    /** Nothing where it is not found, or not sure. Only the newest hundred are looked at, as one page holds them. */
    Optional<Prediction> find(JobId job) {
        if (marker.isEmpty()) {
            return Optional.empty();
        }
        JsonNode results = api.read("/predictions").path("results");
        List<Prediction> ours = results.valueStream()
                .flatMap(each -> api.prediction(each).stream())
                .filter(each -> each.marker().equals(job.value()))
                // One that ended badly may be an earlier attempt at this job, and the lost one still to come.
                .filter(each -> each.runs() || each.succeeded())
                .toList();
        return ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
    }
}
