@NullMarked
package org.blogimg.studio.document;

import org.jspecify.annotations.NullMarked;
