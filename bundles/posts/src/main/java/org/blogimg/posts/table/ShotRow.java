package org.blogimg.posts.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** A picture that a plan asks for. Its texts are null once their period is over. */
@Entity
@Table(name = ShotRow.TABLE)
class ShotRow {
    static final String TABLE = "studio_shot";

    @Id
    String id = "";

    String owner = "";

    String post = "";

    int place;

    int section;

    String role = "";

    boolean wanted;

    @Personal(DataClass.POST)
    byte[] reason = {};

    @Personal(DataClass.PROMPT)
    byte @Nullable [] prompt;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] title;

    @Personal(DataClass.PROMPT)
    @Column(name = "without_words")
    byte @Nullable [] without;

    @Personal(DataClass.PICTURE)
    @Column(name = "alt_text")
    byte @Nullable [] altText;

    /** Whether the owner wrote it. */
    @Column(name = "own_alt_text")
    boolean ownAltText;

    /** What its newest picture shows, as the provider says; it stands above the planned one. */
    @Personal(DataClass.PICTURE)
    @Column(name = "drawn_alt_text")
    byte @Nullable [] drawnAltText;

    @Personal(DataClass.PICTURE)
    byte @Nullable [] caption;
}
