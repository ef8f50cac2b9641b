@NullMarked
package org.blogimg.kit;

import org.jspecify.annotations.NullMarked;
