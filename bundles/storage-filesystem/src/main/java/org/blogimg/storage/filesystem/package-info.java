/** Cipher bytes as files under one folder. */
@NullMarked
package org.blogimg.storage.filesystem;

import org.jspecify.annotations.NullMarked;
