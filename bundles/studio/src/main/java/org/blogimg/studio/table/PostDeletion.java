package org.blogimg.studio.table;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.base.Tables;
import org.blogimg.posts.table.PostBook;

/** Deletes a post with all that hangs on it, in one transaction; what a route has in hand is told to stop. */
public final class PostDeletion {
    private static final String JOBS = "select j from JobRow j where j.post = :post";
    private static final String PICTURES = "select p from PictureRow p where p.post = :post";
    private static final String NO_ORDERS = "delete from IllustrationRow i where i.post = :post";

    private final Tables tables;
    private final PostBook book;
    private final JobEnds ends;
    private final PictureTable pictures;

    PostDeletion(Tables tables, PostBook book, JobEnds ends, PictureTable pictures) {
        this.tables = tables;
        this.book = book;
        this.ends = ends;
        this.pictures = pictures;
    }

    /** False where the owner has no such post. */
    public boolean delete(AccountId owner, PostId post) {
        return tables.write(in -> {
            if (!book.has(in, owner, post)) {
                return false;
            }
            forget(in, post.value());
            book.forget(in, post);
            return true;
        });
    }

    private void forget(EntityManager in, String post) {
        in.createQuery(JOBS, JobRow.class)
                .setParameter("post", post)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(job -> ends.forget(in, job));
        in.createQuery(PICTURES, PictureRow.class)
                .setParameter("post", post)
                .getResultList()
                .forEach(picture -> pictures.forget(in, picture));
        in.createQuery(NO_ORDERS).setParameter("post", post).executeUpdate();
    }
}
