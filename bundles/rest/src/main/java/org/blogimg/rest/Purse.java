package org.blogimg.rest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.blogimg.accounts.Caller;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.ledger.Ledger;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Plans;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;

/**
 * Says before an order is taken that the account has less than it costs, so that it does not stop half-way. What is
 * spent is decided by the ledger alone, job by job.
 */
record Purse(Slices slices) {
    /** Looks at every shot that an order of the whole post would draw. */
    void order(Caller caller, PostId post) {
        Optional<Plan> plan = slices.the(Plans.class).current(caller.account(), post);
        if (plan.isPresent() && plan.get().price().amount() > 0) {
            Set<ShotId> done = done(caller, post);
            long open = plan.get().shots().stream()
                    .filter(shot -> shot.wanted() && !done.contains(shot.id()))
                    .count();
            check(caller, open, each(plan.get()));
        }
    }

    /** Looks at one shot more. */
    void variant(Caller caller, PostId post) {
        slices.the(Plans.class)
                .current(caller.account(), post)
                .filter(plan -> plan.price().amount() > 0)
                .ifPresent(plan -> check(caller, 1, each(plan)));
    }

    /** Looks at one picture of that price. */
    void one(Caller caller, long price) {
        if (price > 0) {
            check(caller, 1, price);
        }
    }

    /** What has its picture or is on its way: the same order, sent again, is not refused. */
    private Set<ShotId> done(Caller caller, PostId post) {
        return slices.the(Illustrations.class)
                .latest(caller.account(), post)
                .map(all -> all.jobs().stream()
                        .filter(job -> !job.state().ended() || job.state() == Job.State.SETTLED)
                        .map(Job::shot)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** A plan's price is for all wanted shots, and each costs the same. */
    private static long each(Plan plan) {
        return plan.price().amount()
                / plan.shots().stream().filter(Plan.Shot::wanted).count();
    }

    private void check(Caller caller, long pictures, long each) {
        long has = slices.the(Ledger.class).balance(caller.account()).amount();
        if (pictures * each > has) {
            String what = pictures == 1 ? "This picture costs " : "These " + pictures + " pictures cost ";
            throw new Refused(
                    Trouble.TOO_FEW_CREDITS,
                    "credits",
                    what + counted(pictures * each) + " and the account has " + counted(has)
                            + ". Strike pictures out, or plan with a provider that costs less.",
                    Map.of());
        }
    }

    private static String counted(long credits) {
        return credits + (credits == 1 ? " credit" : " credits");
    }
}
