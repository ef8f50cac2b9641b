package org.blogimg.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.base.PlugInfo;
import org.osgi.annotation.versioning.ProviderType;

/** What an operator sees of the work: states, times and plug-ins, no content but where a method says so. */
@ProviderType
public interface Desk {
    /** Newest first, of all accounts. */
    List<Job> jobs(Optional<Job.State> state, int limit);

    /** How many jobs stand in each state. */
    Map<Job.State, Long> counts();

    /** One job step by step, with the exact prompt that left the house and what was replaced in it. */
    Optional<Explanation> explain(AccountId owner, JobId job);

    /**
     * The words of a shot of the owner's plan to the letter as they would leave for the plan's provider now.
     *
     * @throws java.util.NoSuchElementException where the plan has no such shot
     */
    Outgoing outgoing(AccountId owner, PostId post, ShotId shot);

    /** Every text provider and moderator that stands ready; who draws is known to the broker. */
    List<PlugInfo> plugs();
}
