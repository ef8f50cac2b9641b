package org.blogimg.api.storage;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A column in which a slice keeps places of sealed objects ({@link SealedObject#uri()}), so that the objects can be
 * carried to another store. Implemented by each slice that keeps such places; every method is one transaction.
 */
@ConsumerType
public interface ObjectShelf {
    /** Always the same for this column: {@code studio_rendition}. */
    String name();

    /** The places in a store that come after one ({@code ""}: all), in their order. */
    List<String> places(String store, String after, int limit);

    /** How many objects lie in a store. */
    long count(String store);

    /** Whether a row names this place. */
    boolean names(String place);

    /** Writes a new place where the old one stands. False, and nothing changed, where no row names the old one. */
    boolean moved(String from, String to);
}
