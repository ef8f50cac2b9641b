package org.blogimg.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;

/**
 * Tells one reader of an illustration: the present state of each job, then every change, then the end. Changes that came
 * while the present state was read are told after it, and only where they are newer.
 */
final class JobFeed implements Consumer<Job> {
    private static final Illustrations.Watch NOBODY = () -> {};

    private final Slices slices;
    private final AccountId owner;
    private final Illustration order;
    private final EventStream stream;
    private final AtomicReference<Illustrations.Watch> watch = new AtomicReference<>(NOBODY);
    private final Map<JobId, Job> told = new HashMap<>();
    private final List<Job> early = new ArrayList<>();
    private boolean begun;
    private boolean ended;
    private int events;

    JobFeed(Slices slices, AccountId owner, Illustration order, EventStream stream) {
        this.slices = slices;
        this.owner = owner;
        this.order = order;
        this.stream = stream;
    }

    /** Listens first and reads then, so that nothing falls between. */
    void begin() {
        Illustrations illustrations = slices.the(Illustrations.class);
        watch.set(illustrations.watch(owner, order.id(), this));
        Illustration present = illustrations.find(owner, order.id()).orElse(order);
        synchronized (this) {
            begun = true;
            present.jobs().forEach(this::tell);
            early.forEach(this::tell);
            early.clear();
            tellEnd();
        }
    }

    @Override
    public synchronized void accept(Job job) {
        if (begun) {
            tell(job);
            tellEnd();
        } else {
            early.add(job);
        }
    }

    /** Reads the present state again: a change that another process made is told as well, only later. */
    void refresh() {
        Optional<Illustration> present = slices.the(Illustrations.class).find(owner, order.id());
        if (present.isPresent()) {
            present.get().jobs().forEach(this);
        } else {
            stream.end();
        }
    }

    private void tell(Job job) {
        Job before = told.get(job.id());
        if (before == null || newer(job, before)) {
            told.put(job.id(), job);
            stream.event("job", ++events, IllustrationView.JobView.of(job));
        }
    }

    private static boolean newer(Job job, Job before) {
        int order = job.changedAt().compareTo(before.changedAt());
        return order > 0 || (order == 0 && job.state().compareTo(before.state()) > 0);
    }

    private void tellEnd() {
        boolean all = order.jobs().stream().allMatch(this::hasEnded);
        if (all && !ended) {
            ended = true;
            stream.event("ended", ++events, IllustrationView.of(asTold()));
            stream.end();
        }
    }

    private boolean hasEnded(Job job) {
        Job last = told.get(job.id());
        return last != null && last.state().ended();
    }

    private Illustration asTold() {
        List<Job> jobs = order.jobs().stream()
                .map(job -> told.getOrDefault(job.id(), job))
                .toList();
        return new Illustration(order.id(), order.post(), order.orderedAt(), jobs);
    }

    void close() {
        watch.getAndSet(NOBODY).close();
    }
}
