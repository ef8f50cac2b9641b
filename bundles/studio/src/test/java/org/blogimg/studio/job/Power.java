package org.blogimg.studio.job;

import java.util.concurrent.Callable;

/**
 * A process's power: after a cut nothing that it does reaches the outside. Every effect on the outside is counted, and
 * the power can be cut right before or right after any of them.
 */
final class Power {
    private int effects;
    private int cutAt = Integer.MAX_VALUE;
    private boolean after;
    private boolean off;

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

    /** @param after whether the effect still happens */
    static Power cutAt(int effect, boolean after) {
        Power power = new Power();
        power.cutAt = effect;
        power.after = after;
        return power;
    }

    synchronized void cut() {
        off = true;
        notifyAll();
    }

    synchronized boolean isOff() {
        return off;
    }

    synchronized int effects() {
        return effects;
    }

    synchronized void awaitCut(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!off && end > System.nanoTime()) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
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
        if (off) {
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
