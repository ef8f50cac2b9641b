@NullMarked
package org.blogimg.broker.internal;

import org.jspecify.annotations.NullMarked;
