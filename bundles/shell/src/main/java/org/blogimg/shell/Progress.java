package org.blogimg.shell;

import java.io.PrintStream;

import org.blogimg.studio.Illustration;

/** How far an order is: one line that is written over on a terminal, a line for each change elsewhere. */
final class Progress {
    private final PrintStream out;
    private final boolean terminal;
    private long shown = -1;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(Illustration now) {
        long ended = now.jobs().stream().filter(job -> job.state().ended()).count();
        if (ended == shown) {
            return;
        }
        shown = ended;
        int all = now.jobs().size();
        if (terminal) {
            out.print("\r[" + "#".repeat((int) ended) + ".".repeat(all - (int) ended) + "] " + ended + " of " + all
                    + " ");
            out.flush();
        } else {
            out.println(ended + " of " + all + " pictures");
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
