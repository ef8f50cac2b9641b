/** Where bytes rest: the vault that seals, the stores that see cipher bytes only, the source of the master key. */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.api.storage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
