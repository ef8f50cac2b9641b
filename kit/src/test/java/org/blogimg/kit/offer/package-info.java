/** Tests of what opens by hand. */
@NullMarked
package org.blogimg.kit.offer;

import org.jspecify.annotations.NullMarked;
