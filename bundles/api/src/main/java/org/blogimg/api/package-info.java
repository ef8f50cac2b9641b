/** The bottom of the house: identifiers, credits and the marks that every layer shares. Imports the JDK only. */
@Export
@Version("1.2.0")
@NullMarked
package org.blogimg.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
