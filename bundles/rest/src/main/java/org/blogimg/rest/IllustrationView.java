package org.blogimg.rest;

import java.util.List;

import org.blogimg.api.PictureId;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it. */
record IllustrationView(String id, String post, String orderedAt, boolean ended, List<JobView> jobs) {
    static IllustrationView of(Illustration illustration) {
        return new IllustrationView(
                illustration.id().value(),
                illustration.post().value(),
                illustration.orderedAt().toString(),
                illustration.ended(),
                illustration.jobs().stream().map(JobView::of).toList());
    }

    /** One shot on its way. */
    record JobView(
            String id,
            String shot,
            int section,
            String role,
            String state,
            String note,
            String provider,
            long price,
            @Nullable String picture,
            String changedAt) {
        static JobView of(Job job) {
            return new JobView(
                    job.id().value(),
                    job.shot().value(),
                    job.section(),
                    job.role().name(),
                    job.state().name(),
                    job.note(),
                    job.provider().value(),
                    job.price().amount(),
                    job.picture().map(PictureId::value).orElse(null),
                    job.changedAt().toString());
        }
    }

    /** A job step by step. */
    record ExplanationView(
            JobView job,
            String sentPrompt,
            List<String> replaced,
            OutgoingView words,
            List<StepView> steps,
            @Nullable String begunFrom) {
        static ExplanationView of(Explanation explanation) {
            return new ExplanationView(
                    JobView.of(explanation.job()),
                    explanation.sentPrompt(),
                    explanation.replaced(),
                    OutgoingView.of(explanation.words()),
                    explanation.steps().stream()
                            .map(step ->
                                    new StepView(step.state().name(), step.at().toString(), step.note()))
                            .toList(),
                    explanation.begunFrom().map(PictureId::value).orElse(null));
        }

        @Override
        public String toString() {
            return "ExplanationView[" + job.id() + "]";
        }
    }

    /** A state a job came to. */
    record StepView(String state, String at, String note) {}
}
