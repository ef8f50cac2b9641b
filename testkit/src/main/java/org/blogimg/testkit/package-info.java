/** Contract tests and fakes for authors of plug-ins and slices. */
@NullMarked
package org.blogimg.testkit;

import org.jspecify.annotations.NullMarked;
