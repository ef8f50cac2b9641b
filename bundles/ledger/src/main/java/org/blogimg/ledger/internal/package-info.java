@NullMarked
package org.blogimg.ledger.internal;

import org.jspecify.annotations.NullMarked;
