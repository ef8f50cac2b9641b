package org.blogimg.moderation;

import java.util.List;
import java.util.function.Supplier;

import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.base.PlugInfo;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks every moderator. All must agree; without a clear yes the answer is no. A refusal is written down under its job before
 * it is answered, so that its owner can appeal. A rule that an operator has set aside for an owner's words after an appeal
 * refuses these words, and pictures drawn from them, no more.
 */
@ProviderType
public interface Moderation {
    /**
     * May these words leave?
     *
     * @param words as they would leave: the case's own, or those with something else in the place of names
     * @throws org.blogimg.api.PlugFailure of kind ABSENT where a moderator that must be there is not, of words or, because
     *     nothing is to be paid for that could not be judged when it comes, of pictures; of kind RETRY where one gave no
     *     answer in time; as thrown where one broke
     */
    Verdict words(Case of, String words);

    /**
     * May this picture be kept?
     *
     * @param picture called once, if there is anybody to show it to
     * @throws org.blogimg.api.PlugFailure as above
     */
    Verdict picture(Case of, Supplier<ScreenedPicture> picture);

    /** Every moderator that stands ready. */
    List<PlugInfo> plugs();
}
