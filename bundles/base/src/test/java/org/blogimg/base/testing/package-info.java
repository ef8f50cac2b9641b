/** What other slices' tests build on. */
@NullMarked
package org.blogimg.base.testing;

import org.jspecify.annotations.NullMarked;
