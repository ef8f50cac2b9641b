package org.blogimg.studio.table;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.SealedObject;

/** An object whose bytes are to go. Written in the transaction that forgets it, so that a stop in between loses nothing. */
@Entity
@Table(name = "studio_discard")
class DiscardRow {
    @Id
    String id = "";

    String owner = "";

    String uri = "";

    long length;

    @Column(name = "wrapped_key")
    String wrappedKey = "";

    static DiscardRow of(String id, String owner, SealedObject object) {
        DiscardRow row = new DiscardRow();
        row.id = id;
        row.owner = owner;
        row.uri = object.uri();
        row.length = object.length();
        row.wrappedKey = object.wrappedKey();
        return row;
    }

    final Discards.Waste waste() {
        return new Discards.Waste(id, new AccountId(owner), new SealedObject(uri, length, wrappedKey));
    }
}
