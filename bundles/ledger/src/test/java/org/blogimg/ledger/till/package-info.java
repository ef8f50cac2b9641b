@NullMarked
package org.blogimg.ledger.till;

import org.jspecify.annotations.NullMarked;
