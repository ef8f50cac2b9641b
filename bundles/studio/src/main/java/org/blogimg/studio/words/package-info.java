/** What an owner wants to have hidden wherever words leave the house. */
@NullMarked
package org.blogimg.studio.words;

import org.jspecify.annotations.NullMarked;
