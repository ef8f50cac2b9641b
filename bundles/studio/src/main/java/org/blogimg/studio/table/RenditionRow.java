package org.blogimg.studio.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.storage.SealedObject;
import org.blogimg.studio.Picture;

/** One size of a picture, and where its sealed bytes lie. */
@Entity
@Table(name = "studio_rendition")
class RenditionRow {
    @Id
    String id = "";

    String picture = "";

    int number;

    int width;

    int height;

    @Column(name = "media_type")
    String mediaType = "";

    long length;

    String sha256 = "";

    String uri = "";

    @Column(name = "wrapped_key")
    String wrappedKey = "";

    static RenditionRow of(String picture, int number, KeptRendition kept) {
        RenditionRow row = new RenditionRow();
        row.id = picture + "." + number;
        row.picture = picture;
        row.number = number;
        row.width = kept.rendition().width();
        row.height = kept.rendition().height();
        row.mediaType = kept.rendition().mediaType();
        row.length = kept.rendition().length();
        row.sha256 = kept.rendition().sha256();
        row.lies(kept.object());
        return row;
    }

    final void lies(SealedObject object) {
        uri = object.uri();
        wrappedKey = object.wrappedKey();
    }

    final KeptRendition kept() {
        return new KeptRendition(
                new Picture.Rendition(width, height, mediaType, length, sha256),
                new SealedObject(uri, length, wrappedKey));
    }
}
