@NullMarked
package org.blogimg.anonymiser.pack;

import org.jspecify.annotations.NullMarked;
