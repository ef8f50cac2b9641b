@NullMarked
package org.blogimg.document;

import org.jspecify.annotations.NullMarked;
