package org.blogimg.api.moderation;

import org.osgi.annotation.versioning.ProviderType;

/** What a moderator decides. */
@ProviderType
public sealed interface Verdict {
    /** Nothing stands against it. */
    record Allowed() implements Verdict {}

    /**
     * It may not be drawn, or not be kept.
     *
     * @param rule the rule's id, shown to the owner; an appeal sets it aside
     * @param reason one sentence for the owner, which does not repeat the text or say what the picture shows
     */
    record Refused(String rule, String reason) implements Verdict {}
}
