/** The one way from a plug-in to the network. */
@Export
@Version("2.0.0")
@NullMarked
package org.blogimg.api.net;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
