package org.blogimg.posts.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.Vault;

/** Texts of any length, in sealed parts. */
final class LongTexts {
    private static final int PART = 256 * 1024;
    private static final String OF = "select t from TextRow t where t.whole = :whole order by t.part";
    private static final String FORGET = "delete from TextRow t where t.whole = :whole";

    private final Vault vault;

    LongTexts(Vault vault) {
        this.vault = vault;
    }

    void write(EntityManager tables, String owner, String whole, String text) {
        forget(tables, whole);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int part = 0; part * PART < bytes.length; part++) {
            TextRow row = new TextRow();
            row.id = whole + "." + part;
            row.whole = whole;
            row.part = part;
            row.sealed = vault.seal(
                    place(owner, row.id),
                    Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)));
            tables.persist(row);
        }
    }

    String read(EntityManager tables, String owner, String whole) {
        List<TextRow> rows = tables.createQuery(OF, TextRow.class)
                .setParameter("whole", whole)
                .getResultList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (TextRow row : rows) {
            bytes.writeBytes(vault.open(place(owner, row.id), row.sealed));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    void forget(EntityManager tables, String whole) {
        tables.createQuery(FORGET).setParameter("whole", whole).executeUpdate();
    }

    private static Place place(String owner, String id) {
        return new Place(new AccountId(owner), TextRow.TABLE, "sealed", id);
    }
}
