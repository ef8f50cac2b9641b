/** What opens by hand: it needs org.osgi.framework, so that a bundle which uses it asks the door for --framework. */
@NullMarked
package org.blogimg.kit.offer;

import org.jspecify.annotations.NullMarked;
