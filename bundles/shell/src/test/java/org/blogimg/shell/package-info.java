@NullMarked
package org.blogimg.shell;

import org.jspecify.annotations.NullMarked;
