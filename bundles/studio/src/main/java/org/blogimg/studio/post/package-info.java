/** Posts and plans. */
@NullMarked
package org.blogimg.studio.post;

import org.jspecify.annotations.NullMarked;
