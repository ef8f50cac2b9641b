/** Two image providers on a server of the operator's own: AUTOMATIC1111's API and what imitates it, and ComfyUI. */
@NullMarked
package org.blogimg.image.sdwebui;

import org.jspecify.annotations.NullMarked;
