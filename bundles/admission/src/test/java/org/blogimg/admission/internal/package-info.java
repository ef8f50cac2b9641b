@NullMarked
package org.blogimg.admission.internal;

import org.jspecify.annotations.NullMarked;
