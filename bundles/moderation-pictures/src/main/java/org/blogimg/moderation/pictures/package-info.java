/** Judges pictures by how they look from afar: those that show nothing, and those an operator has listed. */
@NullMarked
package org.blogimg.moderation.pictures;

import org.jspecify.annotations.NullMarked;
