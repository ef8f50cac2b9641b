/** Tests of the embedded provider. */
@NullMarked
package org.blogimg.image.sketch;

import org.jspecify.annotations.NullMarked;
