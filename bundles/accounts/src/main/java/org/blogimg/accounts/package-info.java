/** Who calls: the owner, their sessions, sign-in links and API tokens. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.accounts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
