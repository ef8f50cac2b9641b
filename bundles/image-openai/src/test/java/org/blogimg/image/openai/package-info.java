@NullMarked
package org.blogimg.image.openai;

import org.jspecify.annotations.NullMarked;
