/**
 * Posts as text: read whatever comes in, and weave pictures into it so that every line of the owner stays. A fence: what an owner
 * pastes is untrusted, and its parsers are used here alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
