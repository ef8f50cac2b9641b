package org.blogimg.moderation.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** A refusal with its appeal. The rule is sealed too: it tells what the words were about. */
@Entity
@Table(name = RefusalRow.TABLE)
@NamedQuery(
        name = RefusalRow.SET_ASIDE,
        query = "select r from RefusalRow r where r.owner = :owner and r.state = 'ALLOWED' and r.goneAt > :now")
@NamedQuery(
        name = RefusalRow.TO_DECIDE,
        query = "select r from RefusalRow r where r.state = 'OPEN' and r.goneAt > :now order by r.appealedAt")
@NamedQuery(
        name = RefusalRow.DECIDED,
        query = "select r from RefusalRow r where r.state in ('ALLOWED', 'DENIED') and r.goneAt > :now"
                + " order by r.decidedAt desc")
@NamedQuery(name = RefusalRow.OF_POST, query = "select r from RefusalRow r where r.owner = :owner and r.post = :post")
@NamedQuery(name = RefusalRow.DUE, query = "select r from RefusalRow r where r.goneAt <= :now")
class RefusalRow {
    static final String TABLE = "moderation_refusal";
    static final String SET_ASIDE = "RefusalRow.setAside";
    static final String TO_DECIDE = "RefusalRow.toDecide";
    static final String DECIDED = "RefusalRow.decided";
    static final String OF_POST = "RefusalRow.ofPost";
    static final String DUE = "RefusalRow.due";

    @Id
    String job = "";

    String owner = "";
    String post = "";
    String subject = "";
    String language = "";

    @Column(name = "refused_at")
    long refusedAt;

    @Column(name = "gone_at")
    long goneAt;

    @Personal(DataClass.PROMPT)
    byte[] rule = {};

    @Personal(DataClass.PROMPT)
    byte[] reason = {};

    @Personal(DataClass.PROMPT)
    byte[] words = {};

    String state = "";

    @Column(name = "appealed_at")
    @Nullable
    Long appealedAt;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] plea;

    @Column(name = "decided_at")
    @Nullable
    Long decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] answer;
}
