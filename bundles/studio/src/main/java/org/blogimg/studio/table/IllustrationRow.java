package org.blogimg.studio.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An order. */
@Entity
@Table(name = "studio_illustration")
class IllustrationRow {
    @Id
    String id = "";

    String owner = "";

    String post = "";

    /** The hash of the caller's own name for the order: what a caller puts there may say something of a person. */
    @Column(name = "order_key")
    String key = "";

    /** The shot, or the post where all its shots were ordered: the same key for something else is a mistake. */
    String target = "";

    @Column(name = "ordered_at")
    long orderedAt;
}
