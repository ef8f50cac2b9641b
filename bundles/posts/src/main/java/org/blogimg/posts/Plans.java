package org.blogimg.posts;

import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.osgi.annotation.versioning.ProviderType;

/** Which sections of a post want a picture, and why. A post has one plan; a new one takes the old one's place. */
@ProviderType
public interface Plans {
    /**
     * Makes the plan.
     *
     * @throws java.util.NoSuchElementException where the owner has no such post
     * @throws UnusableInput for an unknown style or provider
     * @throws org.blogimg.api.PlugFailure of kind ABSENT where no text provider stands ready
     */
    Plan draw(AccountId owner, PostId post, Brief brief);

    Optional<Plan> current(AccountId owner, PostId post);

    /**
     * Changes a shot that has not been ordered yet, or will be drawn anew.
     *
     * @throws java.util.NoSuchElementException where the plan has no such shot
     */
    Plan edit(AccountId owner, PostId post, ShotId shot, ShotEdit edit);
}
