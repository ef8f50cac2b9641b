/** An image provider to begin from. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
