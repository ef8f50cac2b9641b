/** Who listens to jobs and orders while they happen. In memory only: what is durable stands in the tables. */
@NullMarked
package org.blogimg.studio.watch;

import org.jspecify.annotations.NullMarked;
