@NullMarked
package org.blogimg.base.wiring;

import org.jspecify.annotations.NullMarked;
