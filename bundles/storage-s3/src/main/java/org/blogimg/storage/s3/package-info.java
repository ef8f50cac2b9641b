/** Cipher bytes as objects of one bucket on any S3-compatible server. */
@NullMarked
package org.blogimg.storage.s3;

import org.jspecify.annotations.NullMarked;
