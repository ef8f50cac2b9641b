package org.blogimg.broker.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** What the operator set for one name. */
@Entity
@Table(name = "broker_rule")
@NamedQuery(name = RuleRow.ALL, query = "select r from RuleRow r")
class RuleRow {
    static final String ALL = "RuleRow.all";

    @Id
    String name = "";

    @Nullable
    Integer weight;

    boolean drained;

    @Column(name = "first_choice")
    boolean firstChoice;
}
