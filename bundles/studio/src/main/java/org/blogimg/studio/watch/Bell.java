package org.blogimg.studio.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rung by whoever has put work on the table, heard by whoever does it; nobody waits for the other. */
public final class Bell {
    private final List<Runnable> ears = new CopyOnWriteArrayList<>();

    public void ring() {
        ears.forEach(Runnable::run);
    }

    /** The ear must be quick. */
    public void hear(Runnable ear) {
        ears.add(ear);
    }

    public void forget(Runnable ear) {
        ears.remove(ear);
    }
}
