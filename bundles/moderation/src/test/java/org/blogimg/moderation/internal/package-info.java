@NullMarked
package org.blogimg.moderation.internal;

import org.jspecify.annotations.NullMarked;
