/** Packs the drawings and fonts that the bundle ships; run by the build, never part of the bundle. */
@NullMarked
package org.blogimg.image.sketch.pack;

import org.jspecify.annotations.NullMarked;
