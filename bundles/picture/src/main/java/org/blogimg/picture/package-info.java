/**
 * Pictures as bytes: bounds before any decoder, pixels only, one mark, several sizes. A fence: what a provider returns or an owner
 * uploads is untrusted, and decoders are used here alone.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.blogimg.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
