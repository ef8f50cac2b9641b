/** The port through which pictures are made. */
@Export
@Version("1.2.0")
@NullMarked
package org.blogimg.api.image;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
