/**
 * Whether words may leave the house and pictures may be kept: the moderators of both as they come and go, what they
 * refused, and appeals against it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.moderation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
