@NullMarked
package org.blogimg.image.replicate;

import org.jspecify.annotations.NullMarked;
