/**
 * The text providers, behind the guard. For the studio alone, which shows an operator who stands ready.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.posts.plug;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
