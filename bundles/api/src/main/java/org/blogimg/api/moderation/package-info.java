/** The port that decides whether a prompt may leave the house. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.api.moderation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
