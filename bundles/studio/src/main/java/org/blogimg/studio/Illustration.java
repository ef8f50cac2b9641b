package org.blogimg.studio;

import java.time.Instant;
import java.util.List;

import org.blogimg.api.IllustrationId;
import org.blogimg.api.PostId;

/** An order for the pictures of one post; it has ended when all its jobs have. */
public record Illustration(IllustrationId id, PostId post, Instant orderedAt, List<Job> jobs) {
    public Illustration {
        jobs = List.copyOf(jobs);
    }

    public boolean ended() {
        return jobs.stream().allMatch(job -> job.state().ended());
    }
}
