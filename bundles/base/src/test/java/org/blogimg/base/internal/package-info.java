@NullMarked
package org.blogimg.base.internal;

import org.jspecify.annotations.NullMarked;
