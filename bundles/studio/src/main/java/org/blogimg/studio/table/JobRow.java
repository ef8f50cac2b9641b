package org.blogimg.studio.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** A job. It carries its own copy of what was ordered, because the plan may change while it is on its way. */
@Entity
@Table(name = JobRow.TABLE)
class JobRow {
    static final String TABLE = "studio_job";

    @Id
    String id = "";

    String owner = "";
    String illustration = "";
    String post = "";
    String shot = "";
    int place;
    int section;
    String role = "";
    String provider = "";
    long price;
    /** Where the owner was told that the words may go, one a line. */
    String hosts = "";

    /** Who has had it and failed, one id a line. */
    String tried = "";

    String style = "";
    String language = "";
    long seed;
    int variant;
    String state = "";

    @Column(name = "changed_at")
    long changedAt;

    @Column(name = "ordered_at")
    long orderedAt;

    /** How many steps it has come to. */
    int steps;

    @Nullable
    String picture;

    /** Another, that it begins from. */
    @Column(name = "begun_from")
    @Nullable
    String begunFrom;

    @Nullable
    String run;

    boolean working;

    @Column(name = "lease_until")
    long leaseUntil;

    @Column(name = "not_before")
    long notBefore;

    int attempts;

    @Column(name = "waiting_since")
    @Nullable
    Long waitingSince;

    int stop;

    @Column(name = "release_due")
    boolean releaseDue;

    @Column(name = "provider_label")
    @Nullable
    String providerLabel;

    @Column(name = "provider_version")
    @Nullable
    String providerVersion;

    /** Of the bundle that took it, to ask after there. */
    @Column(name = "bundle_version")
    String bundleVersion = "";

    @Nullable
    String source;

    boolean repeatable;

    @Column(name = "drawn_seed")
    @Nullable
    String drawnSeed;

    @Nullable
    String reference;

    @Column(name = "raw_uri")
    @Nullable
    String rawUri;

    @Column(name = "raw_length")
    @Nullable
    Long rawLength;

    @Column(name = "raw_key")
    @Nullable
    String rawKey;

    /** What the anonymiser put in the place of what, one a line, without what it was. */
    String replaced = "";

    @Column(name = "prompt_gone_at")
    long promptGoneAt;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] note;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] prompt;

    @Personal(DataClass.PROMPT)
    byte @Nullable [] title;

    @Personal(DataClass.PROMPT)
    @Column(name = "without_words")
    byte @Nullable [] without;

    @Personal(DataClass.PICTURE)
    @Column(name = "alt_text")
    byte @Nullable [] altText;

    /** Whether the owner wrote it. */
    @Column(name = "own_alt_text")
    boolean ownAltText;

    /** What the provider says that it drew. */
    @Personal(DataClass.PICTURE)
    @Column(name = "drawn_alt_text")
    byte @Nullable [] drawnAltText;

    @Personal(DataClass.PICTURE)
    byte @Nullable [] caption;

    @Personal(DataClass.PROMPT)
    @Column(name = "sent_prompt")
    byte @Nullable [] sentPrompt;

    @Personal(DataClass.PROMPT)
    @Column(name = "sent_title")
    byte @Nullable [] sentTitle;

    @Personal(DataClass.PROMPT)
    @Column(name = "sent_without")
    byte @Nullable [] sentWithout;
}
