/** The port through which a post is read: which sections want a picture, why, and in which words. */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
