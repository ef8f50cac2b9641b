package org.blogimg.admission;

import java.time.Instant;

/**
 * A bundle that came in by the door.
 *
 * @param state as the framework has it, or why it is not there
 * @param alone whether older versions of it had to go
 */
public record Resident(Passport passport, Instant since, String who, String state, boolean alone) {}
