package org.blogimg.moderation;

import java.time.Instant;

import org.blogimg.api.AccountId;
import org.blogimg.api.DataClass;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;
import org.blogimg.api.PostId;

/**
 * What is judged, and for whom.
 *
 * @param words prompt and title as their owner wrote them: what an appeal is about
 * @param gone when the words' period is over: nothing of the case is kept longer
 */
public record Case(
        AccountId owner,
        PostId post,
        JobId job,
        @Personal(DataClass.PROMPT) String words,
        Language language,
        Instant gone) {
    @Override
    public String toString() {
        return "Case[" + job + "]";
    }
}
