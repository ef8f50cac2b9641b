/** Opens the vault's own package to the bench: what is measured is the product's class, not a copy of it. */
@NullMarked
package org.blogimg.vault;

import org.jspecify.annotations.NullMarked;
