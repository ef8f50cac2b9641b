/** Credits in double entry: what an account has, what is held for a job, what was spent. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
