@NullMarked
package org.blogimg.image.stability;

import org.jspecify.annotations.NullMarked;
