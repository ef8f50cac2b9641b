/**
 * The tables of posts and plans: entities, the statements beside them, and the seals. For the studio alone, which opens
 * the tables and has posts take part in its transactions. Nothing leaves this package but records; nothing a person
 * wrote enters a column unsealed.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.blogimg.posts.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
