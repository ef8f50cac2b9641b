@NullMarked
package org.blogimg.simulators;

import org.jspecify.annotations.NullMarked;
