@NullMarked
package org.blogimg.studio.watch;

import org.jspecify.annotations.NullMarked;
