package org.blogimg.admission.internal;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.admission.Passport;
import org.blogimg.admission.Wish;

/** A bundle that was let in and is to come back after each start. */
@Entity
@Table(name = "admission_resident")
@NamedQuery(name = Lodger.ALL, query = "select l from Lodger l order by l.since, l.sha256")
class Lodger {
    static final String ALL = "Lodger.all";

    @Id
    String sha256 = "";

    @Column(name = "since_time")
    Instant since = Instant.EPOCH;

    String who = "";

    @Column(name = "bundle_name")
    String name = "";

    @Column(name = "bundle_version")
    String version = "";

    String signer = "";

    @Column(name = "native_code")
    boolean nativeCode;

    @Column(name = "uses_framework")
    boolean framework;

    @Column(name = "stands_alone")
    boolean alone;

    protected Lodger() {}

    Lodger(Passport passport, Wish wish, String who, Instant since) {
        this.sha256 = passport.sha256();
        this.name = passport.name();
        this.version = passport.version();
        this.signer = passport.signer();
        this.since = since;
        this.who = who;
        this.nativeCode = wish.nativeCode();
        this.framework = wish.framework();
    }

    Passport passport() {
        return new Passport(sha256, name, version, signer);
    }

    /** What was granted to it when it came. */
    Wish wish() {
        return new Wish(false, alone, false, nativeCode, framework, "");
    }
}
