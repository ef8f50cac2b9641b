package org.blogimg.posts.table;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.posts.Plan;

/** A plan as it is kept. */
public record StoredPlan(
        AccountId owner, PostId post, Instant madeAt, Offer offer, List<Plan.Shot> shots, List<Plan.Skip> skips) {
    public StoredPlan {
        shots = List.copyOf(shots);
        skips = List.copyOf(skips);
    }

    /**
     * Who would draw, how, and for how much: as the owner was told.
     *
     * @param price of one picture
     */
    public record Offer(ProviderId provider, String label, String style, Credits price, Set<String> hosts) {}

    /** As the owner sees it. */
    public Plan plan() {
        int wanted = (int) shots.stream().filter(Plan.Shot::wanted).count();
        return new Plan(
                post,
                madeAt,
                offer.provider(),
                offer.label(),
                offer.style(),
                offer.price().times(wanted),
                offer.hosts(),
                shots,
                skips);
    }
}
