/** Makes jars as authors of plug-ins make them, and as those who mean no good do. */
@NullMarked
package org.blogimg.admission.testing;

import org.jspecify.annotations.NullMarked;
