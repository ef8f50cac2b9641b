@NullMarked
package org.blogimg.api.image;

import org.jspecify.annotations.NullMarked;
