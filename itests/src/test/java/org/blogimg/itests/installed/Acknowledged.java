package org.blogimg.itests.installed;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the house has said yes to.
 *
 * @param posts id and source
 * @param deleted posts whose deletion was acknowledged
 */
record Acknowledged(Map<String, String> posts, Set<String> illustrations, Set<String> deleted) {
    Acknowledged() {
        this(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }

    @Override
    public String toString() {
        return posts.size() + " posts, " + illustrations.size() + " illustrations, " + deleted.size() + " deletions";
    }
}
