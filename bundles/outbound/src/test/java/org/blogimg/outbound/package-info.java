@NullMarked
package org.blogimg.outbound;

import org.jspecify.annotations.NullMarked;
