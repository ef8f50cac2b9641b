package org.blogimg.broker;

import java.time.Duration;
import java.util.Optional;

import org.blogimg.api.image.ProviderCard;

/**
 * A provider that can be asked.
 *
 * @param health how it does just now
 * @param typical how long a picture has taken lately, the median; empty before the first
 */
public record Offer(ProviderCard card, Health health, Optional<Duration> typical) {}
