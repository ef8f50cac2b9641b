/**
 * Words without what tells who somebody is: the one road to whoever is outside. What is found is replaced by something
 * that can be drawn; what steers a server is taken out of the words as well.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.anonymiser;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
