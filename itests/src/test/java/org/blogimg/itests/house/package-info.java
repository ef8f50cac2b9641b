/** The rules of the house, held against the sources and the built bundles. */
@NullMarked
package org.blogimg.itests.house;

import org.jspecify.annotations.NullMarked;
