/** Pictures from any server that speaks OpenAI's images API: OpenAI itself, LocalAI, stable-diffusion.cpp, gateways. */
@NullMarked
package org.blogimg.image.openai;

import org.jspecify.annotations.NullMarked;
