package org.blogimg.studio;

import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.PictureId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ProviderCard;
import org.osgi.annotation.versioning.ProviderType;

/** Pictures that begin from a picture: the same shot once more, changed by words. */
@ProviderType
public interface Changes {
    /**
     * Who would make the change, so that its price and where words and picture go are known before it is ordered.
     *
     * @param named whom the owner asks for; nobody else will do
     * @throws java.util.NoSuchElementException where the owner has no such picture
     * @throws Gone where the picture's period is over
     * @throws Conflict where nobody can begin from a picture, or the picture was not drawn for a post
     * @throws UnusableInput where the one who is named cannot
     */
    ProviderCard painter(AccountId owner, PictureId picture, Optional<ProviderId> named);

    /**
     * Orders the changed picture; it takes the place of the one that it begins from, which stays in the library.
     *
     * @param key the caller's own name for this order: the same key answers with the same order
     * @throws Conflict as above, and where the picture's post has been planned anew
     */
    Illustration order(AccountId owner, PictureId picture, Change change, String key);

    /** What is to be different, in the owner's words, and by whom; empty for the one who is chosen. */
    record Change(@Personal(DataClass.PROMPT) String words, Optional<ProviderId> by) {
        /** Of the words. */
        public static final int LONGEST = 1_000;

        public Change {
            words = words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                throw new UnusableInput("words", "must have 1 to " + LONGEST + " characters: what is to be different");
            }
        }

        @Override
        public String toString() {
            return "Change[" + words.length() + " characters]";
        }
    }
}
