/** What bundles of the tests do once they run. */
@NullMarked
package org.blogimg.admission.guests;

import org.jspecify.annotations.NullMarked;
