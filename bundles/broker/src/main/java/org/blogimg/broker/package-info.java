/** Who draws: image providers as they come and go, which of them is chosen, how much each is given, who takes over. */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.broker;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
