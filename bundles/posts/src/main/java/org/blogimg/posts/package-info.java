/**
 * Posts and their plans: which sections want a picture, and why. What the edges (page, REST, console) may call stands
 * here.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.posts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
