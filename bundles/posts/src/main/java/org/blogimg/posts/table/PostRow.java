package org.blogimg.posts.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** A post; its text lies in {@link TextRow}s. */
@Entity
@Table(name = PostRow.TABLE)
class PostRow {
    static final String TABLE = "studio_post";

    @Id
    String id = "";

    String owner = "";

    String format = "";

    String language = "";

    @Column(name = "created_at")
    long createdAt;

    @Personal(DataClass.POST)
    byte[] title = {};

    @Personal(DataClass.POST)
    byte[] name = {};
}
