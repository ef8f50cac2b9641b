package org.blogimg.api.moderation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether a picture may be kept. All moderators of pictures must agree; where none stands ready, or one breaks,
 * the answer is no, and the picture is not kept. A moderator keeps nothing of what it sees and never writes it into a log
 * or a file. Called from many threads, once for each picture, after cleaning and before anything is stored.
 */
@ConsumerType
public interface PictureModerator {
    /**
     * @throws org.blogimg.api.PlugFailure when it cannot decide, which counts as a no that may be asked again
     */
    Verdict review(ScreenedPicture picture);
}
