@NullMarked
package org.blogimg.text.outline;

import org.jspecify.annotations.NullMarked;
