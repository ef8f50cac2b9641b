@NullMarked
package org.blogimg.posts.table;

import org.jspecify.annotations.NullMarked;
