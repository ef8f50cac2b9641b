/** Serves the Studio page. The page itself is written in {@code src/main/ui} and speaks REST like anybody else. */
@NullMarked
package org.blogimg.web;

import org.jspecify.annotations.NullMarked;
