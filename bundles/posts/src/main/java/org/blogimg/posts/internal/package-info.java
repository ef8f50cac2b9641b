/** Posts and plans. */
@NullMarked
package org.blogimg.posts.internal;

import org.jspecify.annotations.NullMarked;
