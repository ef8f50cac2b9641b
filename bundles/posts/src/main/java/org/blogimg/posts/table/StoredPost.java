package org.blogimg.posts.table;

import java.time.Instant;

import org.blogimg.api.AccountId;
import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;
import org.blogimg.api.PostId;
import org.blogimg.api.text.Format;

/** A post as it is kept. */
public record StoredPost(
        PostId id,
        AccountId owner,
        Format format,
        Language language,
        Instant createdAt,
        @Personal(DataClass.POST) String title,
        @Personal(DataClass.POST) String name,
        @Personal(DataClass.POST) String source) {
    @Override
    public String toString() {
        return "StoredPost[" + id + ", " + source.length() + " characters]";
    }
}
