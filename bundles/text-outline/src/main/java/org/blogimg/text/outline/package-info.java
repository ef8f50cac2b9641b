/** Reads a post by rules and statistics, in this process, without any model. */
@NullMarked
package org.blogimg.text.outline;

import org.jspecify.annotations.NullMarked;
