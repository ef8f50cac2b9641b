/** Pictures from Stability AI's v2beta API. */
@NullMarked
package org.blogimg.image.stability;

import org.jspecify.annotations.NullMarked;
