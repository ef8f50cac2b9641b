/** Runs the merged bundle in a framework. */
@NullMarked
package org.blogimg.camel.proof;

import org.jspecify.annotations.NullMarked;
