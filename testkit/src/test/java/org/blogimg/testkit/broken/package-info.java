/** A provider that keeps to the contracts, and one that breaks each of them in turn: proof that every case can fail. */
@NullMarked
package org.blogimg.testkit.broken;

import org.jspecify.annotations.NullMarked;
