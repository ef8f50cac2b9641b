package org.blogimg.moderation;

import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.UnusableInput;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Refusals and appeals against them. They are kept as long as the prompt they are about, and go with its post. An operator
 * sees rule, language and ages; the words only by {@link #look}, which the owner reads of.
 */
@ProviderType
public interface Appeals {
    /** The refusal of the owner's job; empty where the house refused nothing of it, or its period is over. */
    Optional<Refusal> find(AccountId owner, JobId job);

    /**
     * Objects, once. Asked again it answers with what there is.
     *
     * @param plea what the owner has to say; may be empty
     * @throws java.util.NoSuchElementException where there is nothing to object to
     * @throws NoAppeal under a rule that knows none
     * @throws UnusableInput for a plea that is too long
     */
    Refusal appeal(AccountId owner, JobId job, String plea);

    /** Appeals of all accounts, those to be decided first, then the newest decisions. Without a word of any owner. */
    List<Refusal> list(int limit);

    /**
     * Shows the words to somebody of the house, and writes down for the owner who looked and why.
     *
     * @throws java.util.NoSuchElementException where nobody has appealed in that job
     * @throws UnusableInput where no reason is given
     */
    Words look(JobId job, String who, String reason);

    /**
     * Decides.
     *
     * @param answer one or two sentences, which the owner reads
     * @throws java.util.NoSuchElementException where nobody has appealed in that job
     * @throws NoAppeal where it is decided already
     * @throws UnusableInput where no answer is given
     */
    Refusal decide(JobId job, boolean allow, String who, String answer);

    /** Before a post is deleted: nothing of it stays. */
    void forget(AccountId owner, PostId post);

    /** What was refused while its post was being deleted goes after it. */
    void forget(JobId job);

    /** Drops what is past its period; how many refusals. */
    int expire(int limit);
}
