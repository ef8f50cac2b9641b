/** What the product costs, as ratios against a peer or a floor in the same run. */
@NullMarked
package org.blogimg.bench;

import org.jspecify.annotations.NullMarked;
