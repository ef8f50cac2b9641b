/** The plug-ins that the studio uses, each behind the guard. */
@NullMarked
package org.blogimg.studio.plug;

import org.jspecify.annotations.NullMarked;
