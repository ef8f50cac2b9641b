package org.blogimg.studio.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** A picture; its sizes are {@link RenditionRow}s. */
@Entity
@Table(name = PictureRow.TABLE)
class PictureRow {
    static final String TABLE = "studio_picture";

    @Id
    String id = "";

    String owner = "";

    @Nullable
    String job;

    @Nullable
    String post;

    @Nullable
    String shot;

    String source = "";

    String provider = "";

    @Column(name = "provider_label")
    String providerLabel = "";

    @Column(name = "provider_version")
    String providerVersion = "";

    String style = "";

    String seed = "";

    @Column(name = "made_at")
    long madeAt;

    /** Null when it is saved. */
    @Column(name = "gone_at")
    @Nullable
    Long goneAt;

    @Column(name = "perceptual_hash")
    String perceptualHash = "";

    @Personal(DataClass.PICTURE)
    @Column(name = "alt_text")
    byte[] altText = {};

    @Personal(DataClass.PICTURE)
    byte[] caption = {};
}
