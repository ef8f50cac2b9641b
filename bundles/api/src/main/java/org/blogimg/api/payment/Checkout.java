package org.blogimg.api.payment;

import java.net.URI;

/**
 * A page of the processor where one order can be paid.
 *
 * @param reference the processor's own name for it, by which it can be asked after
 * @param page where the buyer is sent; on one of the card's hosts or the processor's public site
 */
public record Checkout(String reference, URI page) {}
