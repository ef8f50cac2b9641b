/** What providers of far services say alike. A bundle that uses it carries its own copy and exports none of it. */
@NullMarked
package org.blogimg.kit;

import org.jspecify.annotations.NullMarked;
