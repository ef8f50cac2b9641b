package org.blogimg.studio.table;

import java.util.List;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.base.Tables;

/** Deletes a post with all that hangs on it, in one transaction; what a route has in hand is told to stop. */
public final class PostDeletion {
    private static final String JOBS = "select j from JobRow j where j.post = :post";
    private static final String PICTURES = "select p from PictureRow p where p.post = :post";
    private static final List<String> REST = List.of(
            "delete from IllustrationRow i where i.post = :post",
            "delete from ShotRow s where s.post = :post",
            "delete from PlanRow p where p.post = :post",
            "delete from PostRow p where p.id = :post");

    private final Tables tables;
    private final LongTexts texts;
    private final JobEnds ends;
    private final PictureTable pictures;

    PostDeletion(Tables tables, LongTexts texts, JobEnds ends, PictureTable pictures) {
        this.tables = tables;
        this.texts = texts;
        this.ends = ends;
        this.pictures = pictures;
    }

    /** False where the owner has no such post. */
    public boolean delete(AccountId owner, PostId post) {
        return tables.write(in -> {
            if (PostTable.row(in, owner, post).isEmpty()) {
                return false;
            }
            forget(in, post.value());
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
        texts.forget(in, PostTable.source(post));
        texts.forget(in, PlanTable.skips(post));
        REST.forEach(jpql -> in.createQuery(jpql).setParameter("post", post).executeUpdate());
    }
}
