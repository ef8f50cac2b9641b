package org.blogimg.admission;

import java.time.Instant;

/**
 * A bundle that came in by the door.
 *
 * @param active whether it runs
 * @param state the same in words, with its number in the framework
 * @param alone whether older versions of it had to go
 */
public record Resident(Passport passport, Instant since, String who, boolean active, String state, boolean alone) {}
