package org.blogimg.api.signatures;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One exported type.
 *
 * @param head what it is, its supertypes and who implements it
 * @param members each public or protected member with what may change without breaking anybody: a constant's value,
 *     whether it is deprecated
 */
record Signature(String head, Map<String, String> members) {
    Signature {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** Others than the house implement it: a method more breaks them. */
    boolean implementedByOthers() {
        return !head.endsWith("@ProviderType");
    }
}
