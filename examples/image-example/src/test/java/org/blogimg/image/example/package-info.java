@NullMarked
package org.blogimg.image.example;

import org.jspecify.annotations.NullMarked;
