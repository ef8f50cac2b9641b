/** The installed product, driven from outside: over REST, the console, a browser and signals. */
@NullMarked
package org.blogimg.itests.installed;

import org.jspecify.annotations.NullMarked;
