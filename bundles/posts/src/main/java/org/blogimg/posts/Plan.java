package org.blogimg.posts;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;

/**
 * A plan.
 *
 * @param provider who will draw
 * @param providerLabel its name for people
 * @param style the style for all pictures of the post
 * @param price for all wanted shots
 * @param hosts where the prompts may go, also to those who take over from a provider that fails; empty when nothing leaves
 *     this machine
 * @param shots hero first, then in the order of the post, social card last
 * @param skips sections left alone
 */
public record Plan(
        PostId post,
        Instant madeAt,
        ProviderId provider,
        String providerLabel,
        String style,
        Credits price,
        Set<String> hosts,
        List<Shot> shots,
        List<Skip> skips) {
    public Plan {
        hosts = Set.copyOf(hosts);
        shots = List.copyOf(shots);
        skips = List.copyOf(skips);
    }

    /**
     * A picture to make.
     *
     * @param reason why here, one sentence
     * @param without what is not to be seen; empty for nothing
     * @param wanted false when the owner struck it out
     */
    public record Shot(
            ShotId id,
            int section,
            ShotRole role,
            String reason,
            @Personal(DataClass.PROMPT) String prompt,
            @Personal(DataClass.PROMPT) String title,
            @Personal(DataClass.PROMPT) String without,
            @Personal(DataClass.PICTURE) String altText,
            @Personal(DataClass.PICTURE) String caption,
            boolean wanted) {
        @Override
        public String toString() {
            return "Shot[" + id + ", " + role + " at section " + section + "]";
        }
    }

    /** A section left alone, and why. */
    public record Skip(int section, String reason) {}
}
