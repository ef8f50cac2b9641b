@NullMarked
package org.blogimg.base.camel;

import org.jspecify.annotations.NullMarked;
