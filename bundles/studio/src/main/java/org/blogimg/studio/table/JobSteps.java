package org.blogimg.studio.table;

import java.time.Clock;

import javax.persistence.EntityManager;

import org.blogimg.studio.Job;

/** Brings a job to a state and writes that down. */
final class JobSteps {
    private final JobText text;
    private final Clock clock;

    JobSteps(JobText text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    void to(EntityManager in, JobRow job, Job.State state, String note) {
        job.state = state.name();
        job.changedAt = clock.millis();
        job.note = note.isEmpty() ? null : text.note(job, note);
        StepRow step = new StepRow();
        step.id = job.id + "." + job.steps;
        step.job = job.id;
        step.number = job.steps;
        step.state = job.state;
        step.at = job.changedAt;
        step.note = note.isEmpty() ? null : text.stepNote(job, step, note);
        job.steps++;
        in.persist(step);
    }
}
