package org.blogimg.bench;

import java.io.IOException;

/**
 * One of those who do the same work.
 *
 * @param name for the table
 * @param window measures one window and says what one unit of work cost, in the table's unit
 */
record Contender(String name, Window window) {
    /** Measures for about so long. */
    @FunctionalInterface
    interface Window {
        double cost(int millis) throws IOException, InterruptedException;
    }

    /** Work in this thread, by its processor time in milliseconds a call. */
    static Contender here(String name, Work work) {
        return new Contender(name, millis -> Cpu.perCall(work, millis));
    }

    /** Some work. */
    @FunctionalInterface
    interface Work {
        void once() throws IOException;
    }
}
