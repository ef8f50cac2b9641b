@NullMarked
package org.blogimg.accounts.internal;

import org.jspecify.annotations.NullMarked;
