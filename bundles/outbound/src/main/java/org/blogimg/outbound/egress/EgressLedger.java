package org.blogimg.outbound.egress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.JobId;
import org.osgi.annotation.versioning.ProviderType;

/** One line for every request that a plug-in sent, written before it went (clause PRO-4). It holds no word of any. */
@ProviderType
public interface EgressLedger {
    /** Newest first. */
    List<Sent> newest(int limit);

    /** What was sent for one job, oldest first. */
    List<Sent> of(JobId job);

    /**
     * A request.
     *
     * @param bundle who sent it: symbolic name and version
     * @param recipient the provider, with its version as its card says
     * @param bytes of the body
     * @param sha256 of the body
     * @param purgeDue when the other side has forgotten it, by what the provider declares
     */
    record Sent(
            Instant at,
            String bundle,
            String recipient,
            String version,
            String host,
            String method,
            Optional<JobId> job,
            long bytes,
            String sha256,
            int purgeDays,
            Instant purgeDue) {}
}
