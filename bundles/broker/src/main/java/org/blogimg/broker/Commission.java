package org.blogimg.broker;

import org.blogimg.api.ProviderId;

/**
 * Work that a provider has taken on and ends later.
 *
 * @param version of the bundle that took it ({@link Turn#version}): it is asked after there as long as that one stands
 * @param reference the provider's own name for it
 */
public record Commission(ProviderId provider, String version, String reference) {}
