package org.blogimg.studio.job;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process's power: after a cut nothing that it does reaches the outside. Every effect on the outside is counted, and
 * the power can be cut right before or right after any of them.
 */
final class Power {
    private int effects;
    private int cutAt = Integer.MAX_VALUE;
    private boolean after;
    private final CountDownLatch off = new CountDownLatch(1);

    /** What the process sees of it; nobody outside does. */
    static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cut() {
            super("the power is off");
        }
    }

    static Power on() {
        return new Power();
    }

    /**
     * Counts from here, and cuts at that effect.
     *
     * @param stillHappens whether the effect itself still happens
     */
    synchronized void cutAt(int effect, boolean stillHappens) {
        effects = 0;
        cutAt = effect;
        after = stillHappens;
    }

    void cut() {
        off.countDown();
    }

    boolean isOff() {
        return off.getCount() == 0;
    }

    /** Waits for the cut, no longer than that. */
    void awaitCut(Duration longest) throws InterruptedException {
        boolean unused = off.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    <T> T effect(Callable<T> effect) throws Exception {
        boolean last = begin();
        T answer = effect.call();
        if (last) {
            cut();
            throw new Cut();
        }
        return answer;
    }

    /** Whether this effect is the last. */
    private synchronized boolean begin() {
        if (isOff()) {
            throw new Cut();
        }
        effects++;
        if (effects == cutAt && !after) {
            cut();
            throw new Cut();
        }
        return effects == cutAt;
    }
}
