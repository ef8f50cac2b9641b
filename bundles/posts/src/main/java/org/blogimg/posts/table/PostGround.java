package org.blogimg.posts.table;

import java.time.Clock;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What posts stand on. It is offered by whoever opens the tables: a post, its plan, its jobs and its pictures are
 * changed together in one transaction, so they lie in one unit, and who keeps the most of it opens it
 * (docs/adr/0011-posts-beside-studio.md). While it is away there are no posts either, and none can be deleted past its
 * jobs.
 */
@ConsumerType
public interface PostGround {
    PostTable posts();

    PlanTable plans();

    /** Deletes the post with all that hangs on it, in one transaction; false where the owner has no such post. */
    boolean delete(AccountId owner, PostId post);

    Clock clock();

    String nextId();
}
