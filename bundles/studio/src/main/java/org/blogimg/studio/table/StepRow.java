package org.blogimg.studio.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** One state that a job came to. */
@Entity
@Table(name = StepRow.TABLE)
class StepRow {
    static final String TABLE = "studio_step";

    @Id
    String id = "";

    String job = "";

    int number;

    String state = "";

    @Column(name = "at_time")
    long at;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] note;
}
