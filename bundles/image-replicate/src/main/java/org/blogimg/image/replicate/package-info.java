/** Pictures by models that run at Replicate. */
@NullMarked
package org.blogimg.image.replicate;

import org.jspecify.annotations.NullMarked;
