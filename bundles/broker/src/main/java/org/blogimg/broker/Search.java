package org.blogimg.broker;

import java.time.Duration;
import java.util.Optional;

/**
 * What a provider says when it looked for work whose first answer was lost.
 *
 * @param reference what to ask after; empty where it found nothing
 * @param within how long work may be begun and not be found yet
 */
public record Search(Optional<String> reference, Duration within) {}
