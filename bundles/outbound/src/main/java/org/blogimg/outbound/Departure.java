package org.blogimg.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.JobId;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Recipient;
import org.blogimg.outbound.egress.EgressLedger;
import org.jspecify.annotations.Nullable;

/** One request that left the house. Only ever added. */
@Entity
@Table(name = "outbound_call")
@NamedQuery(name = Departure.OF_JOB, query = "select d from Departure d where d.job = :job order by d.at, d.id")
@NamedQuery(name = Departure.NEWEST, query = "select d from Departure d order by d.at desc, d.id desc")
class Departure {
    static final String OF_JOB = "Departure.ofJob";
    static final String NEWEST = "Departure.newest";

    @Id
    String id = "";

    @Column(name = "at_time")
    Instant at = Instant.EPOCH;

    String bundle = "";
    String recipient = "";
    String version = "";
    String host = "";
    String method = "";

    @Nullable
    String job;

    @Column(name = "sent_bytes")
    long size;

    String sha256 = "";

    @Column(name = "purge_days")
    int purgeDays;

    @Column(name = "purge_due")
    Instant purgeDue = Instant.EPOCH;

    protected Departure() {}

    Departure(String id, Instant at, String bundle, Recipient recipient) {
        this.id = id;
        this.at = at;
        this.bundle = bundle;
        this.recipient = recipient.id();
        this.version = recipient.version();
        this.purgeDays = recipient.purge().days();
        this.purgeDue = at.plus(Duration.ofDays(recipient.purge().days()));
    }

    EgressLedger.Sent sent() {
        return new EgressLedger.Sent(
                at,
                bundle,
                recipient,
                version,
                host,
                method,
                Optional.ofNullable(job).map(JobId::new),
                size,
                sha256,
                purgeDays,
                purgeDue);
    }

    Departure carrying(Outgoing request, Encoded body) {
        host = request.address().getRawAuthority();
        method = request.method();
        job = request.job().map(JobId::value).orElse(null);
        size = body.length();
        sha256 = body.sha256();
        return this;
    }
}
