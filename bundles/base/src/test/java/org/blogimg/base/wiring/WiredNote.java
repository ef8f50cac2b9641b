package org.blogimg.base.wiring;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An entity that only its own bundle can see. */
@Entity
@Table(name = "wired_note")
class WiredNote {
    @Id
    String id = "";

    Instant written = Instant.EPOCH;

    protected WiredNote() {}

    WiredNote(String id, Instant written) {
        this.id = id;
        this.written = written;
    }
}
