package org.blogimg.api.storage;

import java.io.IOException;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** The blob stores as an operator sees and directs them. Exactly one service stands ready. Safe for many threads. */
@ProviderType
public interface Stores {
    /** The stores that are there. Asks nobody. */
    List<String> names();

    /** Every store that is there or is written to, by name. Asks each how it does, which may take its time. */
    List<Stand> stands();

    /**
     * From now on new objects go there, also after a restart. What lies elsewhere stays and is read from there.
     *
     * @throws StoreAway when it is not there or takes nothing; the choice is then as before
     */
    void use(String store) throws IOException;

    /**
     * Carries every object from one store to another while both are used: copies the cipher bytes, reads them back and
     * compares, writes the new place into the object's row, then deletes the old bytes. Stopped at any point (by a kill as
     * well) nothing is lost, nothing is double and nothing deleted comes back; called again it goes on.
     *
     * @param watch told now and then; may throw to stop
     * @throws StoreAway when a store does not answer; call again later
     * @throws IllegalStateException when it is going on already
     */
    Moved move(String from, String to, Watch watch) throws IOException;

    /** How far it is. */
    @ConsumerType
    @FunctionalInterface
    interface Watch {
        void at(Moved soFar);
    }

    /**
     * What was carried.
     *
     * @param objects moved
     * @param bytes of these, sealed
     * @param left still in the store that was to be emptied
     * @param unreadable of those left, how many could not be read there; their rows were left as they are
     */
    record Moved(long objects, long bytes, long left, long unreadable) {}

    /**
     * One store.
     *
     * @param written whether new objects go there
     * @param trouble why it cannot be used now; empty where it can
     * @param weaknesses what it cannot do, a sentence each
     * @param objects how many objects rows say lie there
     */
    record Stand(String name, boolean written, String trouble, List<String> weaknesses, long objects) {
        public Stand {
            weaknesses = List.copyOf(weaknesses);
        }
    }
}
