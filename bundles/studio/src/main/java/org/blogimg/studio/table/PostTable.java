package org.blogimg.studio.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

import org.blogimg.api.AccountId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.text.Format;
import org.blogimg.base.Tables;
import org.blogimg.studio.Page;
import org.blogimg.studio.PostLine;

/** Posts. */
public final class PostTable {
    private static final String OF_OWNER = "select p from PostRow p where p.owner = :owner order by p.id desc";
    private static final String OF_OWNER_AFTER =
            "select p from PostRow p where p.owner = :owner and p.id < :after order by p.id desc";
    private static final String ONE = "select p from PostRow p where p.owner = :owner and p.id = :id";
    private static final String PICTURES = "select p.post, count(p) from PictureRow p where p.post in :posts"
            + " and (p.goneAt is null or p.goneAt > :now) group by p.post";

    private final Tables tables;
    private final Seals seals;
    private final LongTexts texts;

    PostTable(Tables tables, Seals seals, LongTexts texts) {
        this.tables = tables;
        this.seals = seals;
        this.texts = texts;
    }

    public void insert(StoredPost post) {
        PostRow row = new PostRow();
        row.id = post.id().value();
        row.owner = post.owner().value();
        row.format = post.format().name();
        row.language = post.language().tag();
        row.createdAt = post.createdAt().toEpochMilli();
        Seals.Row seal = seals.row(row.owner, PostRow.TABLE, row.id);
        row.title = seal.seal("title", post.title());
        row.name = seal.seal("name", post.name());
        tables.change(in -> {
            in.persist(row);
            texts.write(in, row.owner, source(row.id), post.source());
        });
    }

    public Optional<StoredPost> find(AccountId owner, PostId post) {
        return tables.read(in -> row(in, owner, post).map(row -> stored(in, row)));
    }

    /** Newest first. */
    public List<PostLine> lines(AccountId owner, Page page, Instant now) {
        return tables.read(in -> {
            List<PostRow> rows = page(in, owner, page).getResultList();
            Map<String, Integer> pictures = pictures(in, rows, now);
            return rows.stream()
                    .map(row -> line(row, pictures.getOrDefault(row.id, 0)))
                    .toList();
        });
    }

    static Optional<PostRow> row(EntityManager in, AccountId owner, PostId post) {
        return in.createQuery(ONE, PostRow.class)
                .setParameter("owner", owner.value())
                .setParameter("id", post.value())
                .getResultStream()
                .findFirst();
    }

    static String source(String post) {
        return "post-" + post;
    }

    private static TypedQuery<PostRow> page(EntityManager in, AccountId owner, Page page) {
        String jpql = page.after().isPresent() ? OF_OWNER_AFTER : OF_OWNER;
        TypedQuery<PostRow> query = in.createQuery(jpql, PostRow.class).setParameter("owner", owner.value());
        page.after().ifPresent(after -> query.setParameter("after", after));
        return query.setMaxResults(page.limit());
    }

    private static Map<String, Integer> pictures(EntityManager in, List<PostRow> rows, Instant now) {
        Map<String, Integer> pictures = new HashMap<>();
        if (!rows.isEmpty()) {
            in.createQuery(PICTURES, Object[].class)
                    .setParameter("posts", rows.stream().map(row -> row.id).toList())
                    .setParameter("now", now.toEpochMilli())
                    .getResultStream()
                    .forEach(found -> pictures.put((String) found[0], ((Number) found[1]).intValue()));
        }
        return pictures;
    }

    private PostLine line(PostRow row, int pictures) {
        String title = seals.row(row.owner, PostRow.TABLE, row.id).open("title", row.title);
        return new PostLine(new PostId(row.id), title, Instant.ofEpochMilli(row.createdAt), pictures);
    }

    private StoredPost stored(EntityManager in, PostRow row) {
        Seals.Row seal = seals.row(row.owner, PostRow.TABLE, row.id);
        return new StoredPost(
                new PostId(row.id),
                new AccountId(row.owner),
                Format.valueOf(row.format),
                new Language(row.language),
                Instant.ofEpochMilli(row.createdAt),
                seal.open("title", row.title),
                seal.open("name", row.name),
                texts.read(in, row.owner, source(row.id)));
    }
}
