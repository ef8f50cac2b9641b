package org.blogimg.posts.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.posts.ShotEdit;

/** The pictures of posts, which others keep in the same database. Each call is a part of the transaction it is handed. */
public interface PostPictures {
    /** Gives the newest picture of a shot the words that the owner wrote for the shot, and leaves the others as they are. */
    void reword(EntityManager in, Drawn shot, ShotEdit edit);

    /** How many pictures whose period is not over each of these posts has; a post without any may be left out. */
    Map<String, Integer> count(EntityManager in, List<String> posts, Instant now);

    /** Whose shot of which post. */
    record Drawn(AccountId owner, PostId post, ShotId shot) {}
}
