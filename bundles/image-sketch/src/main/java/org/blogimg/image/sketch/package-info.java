/** The embedded image provider: composes vector drawings into scenes, in this process, without any model. */
@NullMarked
package org.blogimg.image.sketch;

import org.jspecify.annotations.NullMarked;
