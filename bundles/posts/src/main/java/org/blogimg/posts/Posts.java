package org.blogimg.posts;

import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.api.UnusableInput;
import org.osgi.annotation.versioning.ProviderType;

/** An owner's posts. Every call names the owner; another's post is as unknown as one that never was. */
@ProviderType
public interface Posts {
    /**
     * Reads, seals and keeps a post.
     *
     * @throws UnusableInput when it cannot be read; names the field, the line and the mend
     */
    Post add(AccountId owner, NewPost post);

    Optional<Post> find(AccountId owner, PostId post);

    /** Newest first. */
    List<PostLine> list(AccountId owner, Page page);

    /** Deletes the post with its plan, jobs and pictures; false where there was none. */
    boolean delete(AccountId owner, PostId post);
}
