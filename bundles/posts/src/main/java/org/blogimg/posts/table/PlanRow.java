package org.blogimg.posts.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A post's plan. What it says of a picture stands in {@link ShotRow}; what it leaves alone in {@link TextRow}s. */
@Entity
@Table(name = "studio_plan")
class PlanRow {
    @Id
    String post = "";

    String owner = "";

    @Column(name = "made_at")
    long madeAt;

    String provider = "";

    @Column(name = "provider_label")
    String providerLabel = "";

    String style = "";

    /** Of one picture. */
    long price;

    /** One a line. */
    String hosts = "";

    @Column(name = "prompt_gone_at")
    long promptGoneAt;

    @Column(name = "gone_at")
    long goneAt;
}
