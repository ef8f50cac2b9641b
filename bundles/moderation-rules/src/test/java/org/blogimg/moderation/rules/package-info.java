@NullMarked
package org.blogimg.moderation.rules;

import org.jspecify.annotations.NullMarked;
