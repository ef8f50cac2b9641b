/**
 * The product: orders, jobs, pictures, illustrated posts out; posts and plans have a bundle of their own. What the edges
 * (page, REST, console) may call stands here; how it is done stands in the packages below, which nobody else sees.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.blogimg.studio;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
