@NullMarked
package org.blogimg.api.signatures;

import org.jspecify.annotations.NullMarked;
