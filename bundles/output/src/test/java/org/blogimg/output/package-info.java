@NullMarked
package org.blogimg.output;

import org.jspecify.annotations.NullMarked;
