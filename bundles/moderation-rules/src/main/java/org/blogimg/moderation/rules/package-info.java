/** Decides by rules of words, in this process, whether a prompt may be drawn. */
@NullMarked
package org.blogimg.moderation.rules;

import org.jspecify.annotations.NullMarked;
