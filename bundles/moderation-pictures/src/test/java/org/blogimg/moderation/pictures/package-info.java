@NullMarked
package org.blogimg.moderation.pictures;

import org.jspecify.annotations.NullMarked;
