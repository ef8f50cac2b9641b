package org.blogimg.rest;

import java.util.List;

import org.blogimg.posts.Plan;

/** A plan as the API shows it. */
record PlanView(
        String post,
        String madeAt,
        String provider,
        String providerLabel,
        String style,
        long price,
        List<String> hosts,
        List<ShotView> shots,
        List<SkipView> skips) {
    static PlanView of(Plan plan) {
        return new PlanView(
                plan.post().value(),
                plan.madeAt().toString(),
                plan.provider().value(),
                plan.providerLabel(),
                plan.style(),
                plan.price().amount(),
                plan.hosts().stream().sorted().toList(),
                plan.shots().stream().map(ShotView::of).toList(),
                plan.skips().stream()
                        .map(skip -> new SkipView(skip.section(), skip.reason()))
                        .toList());
    }

    @Override
    public String toString() {
        return "PlanView[" + post + "]";
    }

    /** A picture to make. */
    record ShotView(
            String id,
            int section,
            String role,
            String reason,
            String prompt,
            String title,
            String without,
            String altText,
            String caption,
            boolean wanted) {
        static ShotView of(Plan.Shot shot) {
            return new ShotView(
                    shot.id().value(),
                    shot.section(),
                    shot.role().name(),
                    shot.reason(),
                    shot.prompt(),
                    shot.title(),
                    shot.without(),
                    shot.altText(),
                    shot.caption(),
                    shot.wanted());
        }

        @Override
        public String toString() {
            return "ShotView[" + id + "]";
        }
    }

    /** A section left alone. */
    record SkipView(int section, String reason) {}
}
