@NullMarked
package org.blogimg.moderation.nsfw;

import org.jspecify.annotations.NullMarked;
