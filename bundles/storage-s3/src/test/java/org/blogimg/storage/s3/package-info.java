@NullMarked
package org.blogimg.storage.s3;

import org.jspecify.annotations.NullMarked;
