/**
 * What stands between untrusted bytes and everything else: a picture comes in, clean pictures in several sizes go out.
 * Nothing of the file that came in is passed on but its pixels and, where it bears one, its mark of being made by AI.
 */
@NullMarked
package org.blogimg.studio.picture;

import org.jspecify.annotations.NullMarked;
