package org.blogimg.broker;

import java.time.Duration;
import java.util.Optional;

import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.PlugInfo;

/**
 * One version of a provider as the operator sees it.
 *
 * @param card what it says of itself; empty where it cannot be read
 * @param trouble why it is refused, rests or waits; empty otherwise
 * @param weight its share, as set or as usual
 * @param first whether it is the house's choice
 * @param takesNew whether new work goes to this version
 * @param typical median time of a picture lately
 */
public record Standing(
        PlugInfo plug,
        Optional<ProviderCard> card,
        Health health,
        String trouble,
        int weight,
        boolean first,
        boolean takesNew,
        Optional<Duration> typical) {}
