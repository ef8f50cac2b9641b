@NullMarked
package org.blogimg.image.sdwebui;

import org.jspecify.annotations.NullMarked;
