/** What left the house, to be read. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.outbound.egress;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
