/**
 * Reading a post and weaving pictures into it. Everything here works on text alone: no database, no service, no clock.
 *
 * <p>{@link org.blogimg.studio.document.Manuscripts} reads; {@link org.blogimg.studio.document.Weaver} writes. A picture
 * of ours is known in a text by its file name, which begins with {@code blogimg-}: that is how a post that comes back
 * is not given its pictures twice.
 */
@NullMarked
package org.blogimg.studio.document;

import org.jspecify.annotations.NullMarked;
