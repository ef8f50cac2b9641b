/**
 * The studio's tables, and the unit that they and those of posts lie in: entities, the statements beside them, and the seals. Nothing leaves this package but records;
 * nothing a person wrote enters a column unsealed.
 */
@NullMarked
package org.blogimg.studio.table;

import org.jspecify.annotations.NullMarked;
