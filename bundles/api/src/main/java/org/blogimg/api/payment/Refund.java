package org.blogimg.api.payment;

import org.blogimg.api.OrderId;

/**
 * Money back for a paid order.
 *
 * @param payment the processor's name for the payment, as an event told it
 * @param amount the whole or a part; a processor that can only give back everything refuses a part
 * @param key the same for the same wish: repeated, it gives money back once
 */
public record Refund(OrderId order, String payment, Money amount, String key) {}
