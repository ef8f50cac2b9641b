package org.blogimg.base;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one database. A slice opens its own tables in it; no slice reads another's. Safe for many threads.
 *
 * <p>An acknowledged transaction is on the disk: it survives a killed process.
 */
@ProviderType
public interface Database {
    /**
     * Brings the slice's tables up to date by the migrations it carries and makes its entities usable.
     *
     * @throws IllegalStateException when a migration fails; the message names slice and migration
     */
    Tables open(Slice slice);
}
