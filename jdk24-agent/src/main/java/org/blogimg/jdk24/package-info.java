/** A java agent that gives Karaf 4.4.10 back what JDK 24 took: the subject of the running thread. */
@NullMarked
package org.blogimg.jdk24;

import org.jspecify.annotations.NullMarked;
