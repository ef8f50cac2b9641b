@NullMarked
package org.blogimg.studio.job;

import org.jspecify.annotations.NullMarked;
