package org.blogimg.posts;

import java.time.Instant;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.PostId;

/** A post in a list. */
public record PostLine(PostId id, @Personal(DataClass.POST) String title, Instant createdAt, int pictures) {
    @Override
    public String toString() {
        return "PostLine[" + id + "]";
    }
}
