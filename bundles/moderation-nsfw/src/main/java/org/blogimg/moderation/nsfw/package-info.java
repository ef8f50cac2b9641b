/** Judges pictures by a small trained model, in this process, whether they are explicit. */
@NullMarked
package org.blogimg.moderation.nsfw;

import org.jspecify.annotations.NullMarked;
