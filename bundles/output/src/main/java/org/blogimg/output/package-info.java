/** The illustrated post, as text and as a zip with everything in it. */
@NullMarked
package org.blogimg.output;

import org.jspecify.annotations.NullMarked;
