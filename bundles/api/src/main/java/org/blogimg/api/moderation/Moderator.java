package org.blogimg.api.moderation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether a prompt may be drawn. All moderators must agree; where none stands ready, or one breaks, the answer
 * is no. A moderator keeps nothing of what it reads and never writes it into a log. Called from many threads.
 */
@ConsumerType
public interface Moderator {
    /**
     * @throws org.blogimg.api.PlugFailure when it cannot decide, which counts as a no that may be asked again
     */
    Verdict review(ScreenedText text);
}
