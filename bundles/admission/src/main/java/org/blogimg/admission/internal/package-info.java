/** How bundles are checked, installed, brought back after a start, and kept from what is not theirs. */
@NullMarked
package org.blogimg.admission.internal;

import org.jspecify.annotations.NullMarked;
