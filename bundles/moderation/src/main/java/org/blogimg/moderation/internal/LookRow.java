package org.blogimg.moderation.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** A look at the words of a refusal. */
@Entity
@Table(name = LookRow.TABLE)
@NamedQuery(name = LookRow.OF_JOB, query = "select l from LookRow l where l.job = :job order by l.id")
@NamedQuery(name = LookRow.FORGET, query = "delete from LookRow l where l.job = :job")
class LookRow {
    static final String TABLE = "moderation_look";
    static final String OF_JOB = "LookRow.ofJob";
    static final String FORGET = "LookRow.forget";

    @Id
    String id = "";

    String job = "";

    @Column(name = "looked_at")
    long lookedAt;

    String who = "";

    @Personal(DataClass.PROMPT)
    byte[] reason = {};
}
