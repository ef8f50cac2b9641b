package org.blogimg.posts.table;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** A part of a long text. */
@Entity
@Table(name = TextRow.TABLE)
class TextRow {
    static final String TABLE = "studio_text";

    @Id
    String id = "";

    /** What the parts make up: a kind and the id of the row they belong to. */
    String whole = "";

    int part;

    @Personal(DataClass.POST)
    byte[] sealed = {};
}
