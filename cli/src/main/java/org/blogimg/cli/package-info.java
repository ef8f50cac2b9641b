/** The command line: a client of the REST interface that runs in a JVM of its own. */
@NullMarked
package org.blogimg.cli;

import org.jspecify.annotations.NullMarked;
