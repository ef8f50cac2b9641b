/** A payment processor that moves no money. */
@NullMarked
package org.blogimg.payment.sandbox;

import org.jspecify.annotations.NullMarked;
