/** Seen by the boot class loader, because {@code javax.security.auth.Subject} calls it. */
@NullMarked
package org.blogimg.jdk24.boot;

import org.jspecify.annotations.NullMarked;
