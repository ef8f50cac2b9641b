@NullMarked
package org.blogimg.anonymiser;

import org.jspecify.annotations.NullMarked;
