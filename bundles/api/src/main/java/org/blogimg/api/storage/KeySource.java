package org.blogimg.api.storage;

import org.osgi.annotation.versioning.ConsumerType;

/** Gives the master key that wraps every account's key. Exactly one stands ready. */
@ConsumerType
public interface KeySource {
    /** 32 bytes, the same at every call; the caller clears its copy. Never logged, never kept in the database. */
    byte[] masterKey();
}
