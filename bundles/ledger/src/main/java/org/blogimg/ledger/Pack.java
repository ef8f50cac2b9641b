package org.blogimg.ledger;

import org.blogimg.api.Credits;
import org.blogimg.api.payment.Money;

/** Credits that are sold together, once: nothing recurs. */
public record Pack(String id, String label, Credits credits, Money price) {}
