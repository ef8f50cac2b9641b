/** The ground that every slice stands on: the database, the clock, ids, and the guard around every call into a plug-in. */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.base;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
