package org.blogimg.admission.internal;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Passport;

/** One line of the door's book. Only ever added. */
@Entity(name = "AdmissionLine")
@Table(name = "admission_bundle")
@NamedQuery(name = Line.LATEST, query = "select l from AdmissionLine l order by l.at desc, l.id desc")
@NamedQuery(
        name = Line.ADMITTED,
        query = "select l from AdmissionLine l where l.deed = 'install' and l.verdict = 'admitted'"
                + " and l.name = :name and l.version = :version")
class Line {
    static final String LATEST = "AdmissionLine.latest";
    static final String ADMITTED = "AdmissionLine.admitted";

    @Id
    String id = "";

    @Column(name = "at_time")
    Instant at = Instant.EPOCH;

    String who = "";
    String deed = "";
    String sha256 = "";

    @Column(name = "bundle_name")
    String name = "";

    @Column(name = "bundle_version")
    String version = "";

    String signer = "";
    String verdict = "";

    @Column(name = "rule_broken")
    String rule = "";

    String said = "";

    protected Line() {}

    Line(String id, Attempt attempt) {
        this.id = id;
        at = attempt.at();
        who = attempt.who();
        deed = attempt.deed();
        sha256 = attempt.passport().sha256();
        name = attempt.passport().name();
        version = attempt.passport().version();
        signer = attempt.passport().signer();
        verdict = attempt.verdict();
        rule = attempt.rule();
        said = attempt.what();
    }

    Attempt attempt() {
        return new Attempt(at, who, deed, new Passport(sha256, name, version, signer), verdict, rule, said);
    }
}
