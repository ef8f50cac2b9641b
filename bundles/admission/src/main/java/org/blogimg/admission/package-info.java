/** The door for bundles that come while the house works: who may come in, and what a guest sees of the house. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.admission;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
