/** Servers on loopback that play picture providers, well behaved or not. */
@NullMarked
package org.blogimg.simulators;

import org.jspecify.annotations.NullMarked;
