/** Selling: packs on offer, processors as they come and go, the routes that act on what they report. */
@NullMarked
package org.blogimg.ledger.till;

import org.jspecify.annotations.NullMarked;
