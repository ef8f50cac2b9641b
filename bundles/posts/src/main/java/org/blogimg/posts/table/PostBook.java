package org.blogimg.posts.table;

import java.time.Clock;
import java.util.List;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.api.storage.Vault;
import org.blogimg.base.Tables;

/** Posts and plans, table by table, in tables that somebody else has opened. */
public record PostBook(PostTable posts, PlanTable plans) {
    /** Whose rows they are made of. */
    public static List<Class<?>> entities() {
        return List.of(PostRow.class, TextRow.class, PlanRow.class, ShotRow.class);
    }

    public static PostBook over(Tables tables, Vault vault, Periods periods, Clock clock, PostPictures pictures) {
        Seals seals = new Seals(vault);
        LongTexts texts = new LongTexts(vault);
        PlanTable.Times times = new PlanTable.Times(periods, clock);
        return new PostBook(
                new PostTable(tables, seals, texts, pictures),
                new PlanTable(tables, new ShotTexts(seals), texts, times, pictures));
    }

    /** Whether the owner has it, in the caller's transaction. */
    public boolean has(EntityManager in, AccountId owner, PostId post) {
        return posts.has(in, owner, post);
    }

    /** Forgets the post with its plan, in the caller's transaction. */
    public void forget(EntityManager in, PostId post) {
        plans.forget(in, post);
        posts.forget(in, post);
    }
}
