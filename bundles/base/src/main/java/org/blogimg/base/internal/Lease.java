package org.blogimg.base.internal;

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** One call's hold on a plug-in. Given back once, by whoever comes first: the end of the work, or its refusal. */
final class Lease<T, R> {
    private final PlugEntry<T> entry;
    private final AtomicBoolean out = new AtomicBoolean(true);
    private final FutureTask<R> task;

    Lease(PlugEntry<T> entry, Function<T, R> work) {
        this.entry = entry;
        this.task = new FutureTask<>(() -> {
            try {
                return entry.run(work);
            } finally {
                giveBack();
            }
        });
    }

    PlugEntry<T> entry() {
        return entry;
    }

    FutureTask<R> task() {
        return task;
    }

    /** Also ends a task that was cancelled before it began, whose own work never ran. */
    void run() {
        try {
            task.run();
        } finally {
            giveBack();
        }
    }

    void interrupt() {
        task.cancel(true);
    }

    void giveBack() {
        if (out.compareAndSet(true, false)) {
            entry.takeBack(this);
        }
    }
}
