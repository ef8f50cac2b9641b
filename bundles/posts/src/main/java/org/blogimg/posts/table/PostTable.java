package org.blogimg.posts.table;

import java.time.Instant;
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
import org.blogimg.posts.Page;
import org.blogimg.posts.PostLine;

/** Posts. */
public final class PostTable {
    private static final String OF_OWNER = "select p from PostRow p where p.owner = :owner order by p.id desc";
    private static final String OF_OWNER_AFTER =
            "select p from PostRow p where p.owner = :owner and p.id < :after order by p.id desc";
    private static final String ONE = "select p from PostRow p where p.owner = :owner and p.id = :id";
    private static final String NO_POST = "delete from PostRow p where p.id = :post";

    private final Tables tables;
    private final Seals seals;
    private final LongTexts texts;
    private final PostPictures pictures;

    PostTable(Tables tables, Seals seals, LongTexts texts, PostPictures pictures) {
        this.tables = tables;
        this.seals = seals;
        this.texts = texts;
        this.pictures = pictures;
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
            Map<String, Integer> found = rows.isEmpty()
                    ? Map.of()
                    : pictures.count(in, rows.stream().map(row -> row.id).toList(), now);
            return rows.stream()
                    .map(row -> line(row, found.getOrDefault(row.id, 0)))
                    .toList();
        });
    }

    /** The post's language, in the caller's transaction. */
    public Language language(EntityManager in, PostId post) {
        PostRow row = in.find(PostRow.class, post.value());
        return row == null ? Language.UNKNOWN : new Language(row.language);
    }

    /** Whether the owner has it, in the caller's transaction. */
    public boolean has(EntityManager in, AccountId owner, PostId post) {
        return row(in, owner, post).isPresent();
    }

    /** Forgets the post and its text, in the caller's transaction. */
    public void forget(EntityManager in, PostId post) {
        texts.forget(in, source(post.value()));
        in.createQuery(NO_POST).setParameter("post", post.value()).executeUpdate();
    }

    private static Optional<PostRow> row(EntityManager in, AccountId owner, PostId post) {
        return in.createQuery(ONE, PostRow.class)
                .setParameter("owner", owner.value())
                .setParameter("id", post.value())
                .getResultStream()
                .findFirst();
    }

    private static String source(String post) {
        return "post-" + post;
    }

    private static TypedQuery<PostRow> page(EntityManager in, AccountId owner, Page page) {
        String jpql = page.after().isPresent() ? OF_OWNER_AFTER : OF_OWNER;
        TypedQuery<PostRow> query = in.createQuery(jpql, PostRow.class).setParameter("owner", owner.value());
        page.after().ifPresent(after -> query.setParameter("after", after));
        return query.setMaxResults(page.limit());
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
