/** The ports that decide whether a prompt may leave the house, and whether a picture may be kept. */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.api.moderation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
