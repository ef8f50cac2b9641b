/** The fence around keys and plain bytes: account keys in slots, sealed texts, sealed pictures in day buckets. */
@NullMarked
package org.blogimg.vault;

import org.jspecify.annotations.NullMarked;
