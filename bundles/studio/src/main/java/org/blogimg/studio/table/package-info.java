/**
 * The studio's tables: entities, the statements beside them, and the seals. Nothing leaves this package but records;
 * nothing a person wrote enters a column unsealed.
 */
@NullMarked
package org.blogimg.studio.table;

import org.jspecify.annotations.NullMarked;
