/** An owner's pictures: sealed objects for the bytes, rows for what is known of them, and the end of their period. */
@NullMarked
package org.blogimg.studio.library;

import org.jspecify.annotations.NullMarked;
