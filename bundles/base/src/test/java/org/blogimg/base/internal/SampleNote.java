package org.blogimg.base.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An entity with one field of each kind that slices use. */
@Entity
@Table(name = "sample_note")
class SampleNote {
    @Id
    String id = "";

    byte[] sealed = new byte[0];
    String words = "";
    Instant written = Instant.EPOCH;
    boolean open;
    int times;

    protected SampleNote() {}

    SampleNote(String id) {
        this.id = id;
    }
}
