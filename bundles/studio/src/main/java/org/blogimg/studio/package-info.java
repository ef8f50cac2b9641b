/**
 * The product: posts in, plans, pictures, illustrated posts out. What the edges (page, REST, console) may call stands
 * here; how it is done stands in the packages below, which nobody else sees.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.studio;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
