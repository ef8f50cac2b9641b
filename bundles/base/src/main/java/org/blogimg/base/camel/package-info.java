/** What Camel's routes see of the plug-ins: {@code plug:PORT}. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.base.camel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
