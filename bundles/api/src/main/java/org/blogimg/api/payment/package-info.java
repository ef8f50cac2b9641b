/** The port of payment processors: a checkout on their page, what they report, money back. Card data never comes here. */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.api.payment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
