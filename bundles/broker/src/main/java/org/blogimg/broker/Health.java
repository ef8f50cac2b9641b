package org.blogimg.broker;

/** How a provider does. */
public enum Health {
    /** Takes work. */
    READY,
    /** Asked to be left alone for a while. */
    PAUSED,
    /** Failed too often; is left alone, then tried with a few calls. */
    RESTING,
    /** Has rested; the next calls decide. */
    TRIED,
    /** Takes no new work, by the operator's wish; ends what it has. */
    DRAINING,
    /** Is never asked: its card does not keep to the rules, or cannot be read. */
    REFUSED
}
