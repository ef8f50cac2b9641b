package org.blogimg.broker.internal;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Whom an owner has draw. */
@Entity
@Table(name = "broker_preference")
class PreferenceRow {
    @Id
    String owner = "";

    String provider = "";
}
