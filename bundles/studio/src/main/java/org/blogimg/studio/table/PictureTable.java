package org.blogimg.studio.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.SourceType;
import org.blogimg.base.Tables;
import org.blogimg.posts.Page;
import org.blogimg.posts.ShotEdit;
import org.blogimg.posts.table.PostPictures;
import org.blogimg.posts.table.Seals;
import org.blogimg.studio.Picture;

/** Pictures and their sizes. */
public final class PictureTable implements PostPictures {
    private static final String ONE = "select p from PictureRow p where p.owner = :owner and p.id = :id";
    private static final String LIST = "select p from PictureRow p where p.owner = :owner and p.id < :after"
            + " and (p.goneAt is null or p.goneAt > :now) order by p.id desc";
    private static final String OF_POST =
            "select p from PictureRow p where p.owner = :owner and p.post = :post order by p.id";
    private static final String COUNT = "select p.post, count(p) from PictureRow p where p.post in :posts"
            + " and (p.goneAt is null or p.goneAt > :now) group by p.post";
    private static final String EXPIRED = "select p from PictureRow p where p.goneAt <= :now order by p.goneAt";
    private static final String SIZES = "select r from RenditionRow r where r.picture = :picture order by r.number";
    private static final String NO_PICTURE = "update JobRow j set j.picture = null where j.picture = :picture";

    /** Behind every id. */
    private static final String LAST = "zzzzzzzzzzzzzzzzzzzzzzzzzzz";

    private final Tables tables;
    private final Seals seals;
    private final Discards discards;

    PictureTable(Tables tables, Seals seals, Discards discards) {
        this.tables = tables;
        this.seals = seals;
        this.discards = discards;
    }

    public void insert(StoredPicture picture) {
        tables.change(in -> insert(in, picture));
    }

    void insert(EntityManager in, StoredPicture stored) {
        Picture picture = stored.picture();
        PictureRow row = new PictureRow();
        row.id = picture.id().value();
        row.owner = stored.owner().value();
        stored.made().ifPresent(made -> {
            row.job = made.job().value();
            row.post = made.post().value();
            row.shot = made.shot().value();
        });
        row.source = picture.source().name();
        row.provider = picture.drawnBy().provider();
        row.providerLabel = picture.drawnBy().label();
        row.providerVersion = picture.drawnBy().version();
        row.style = picture.drawnBy().style();
        row.seed = picture.drawnBy().seed();
        row.madeAt = picture.madeAt().toEpochMilli();
        row.goneAt = picture.goneAt().map(Instant::toEpochMilli).orElse(null);
        row.perceptualHash = picture.perceptualHash();
        words(row, picture.altText(), picture.caption());
        in.persist(row);
        for (int number = 0; number < stored.kept().size(); number++) {
            in.persist(RenditionRow.of(row.id, number, stored.kept().get(number)));
        }
    }

    /** Also when its period is over: the caller looks. */
    public Optional<StoredPicture> find(AccountId owner, PictureId picture) {
        return tables.read(in -> row(in, owner, picture).map(row -> stored(in, row)));
    }

    /** Newest first, without those whose period is over. */
    public List<StoredPicture> list(AccountId owner, Page page, Instant now) {
        return tables.read(in -> {
            TypedQuery<PictureRow> query = in.createQuery(LIST, PictureRow.class)
                    .setParameter("owner", owner.value())
                    .setParameter("after", page.after().orElse(LAST))
                    .setParameter("now", now.toEpochMilli());
            return query.setMaxResults(page.limit()).getResultList().stream()
                    .map(row -> stored(in, row))
                    .toList();
        });
    }

    /** The newest picture of every shot of the post, also when its period is over. */
    public Map<ShotId, StoredPicture> ofPost(AccountId owner, PostId post) {
        return tables.read(in -> {
            Map<ShotId, StoredPicture> found = new LinkedHashMap<>();
            for (PictureRow row : in.createQuery(OF_POST, PictureRow.class)
                    .setParameter("owner", owner.value())
                    .setParameter("post", post.value())
                    .getResultList()) {
                StoredPicture stored = stored(in, row);
                stored.made().ifPresent(made -> found.put(made.shot(), stored));
            }
            return found;
        });
    }

    /**
     * Gives the picture another period and its bytes another place, as long as they lie where the caller found them;
     * what lay there is noted to be discarded. False, and nothing changed, where they no longer do.
     */
    public boolean moved(StoredPicture before, Optional<Instant> goneAt, List<KeptRendition> now) {
        return tables.write(in -> {
            PictureRow row = in.find(PictureRow.class, before.picture().id().value(), LockModeType.PESSIMISTIC_WRITE);
            List<RenditionRow> sizes = row == null ? List.of() : locked(in, row);
            if (row == null || !keys(kept(sizes)).equals(keys(before.kept()))) {
                return false;
            }
            row.goneAt = goneAt.map(Instant::toEpochMilli).orElse(null);
            for (int number = 0; number < sizes.size(); number++) {
                discards.note(in, row.owner, sizes.get(number).kept().object());
                sizes.get(number).lies(now.get(number).object());
            }
            return true;
        });
    }

    public boolean delete(AccountId owner, PictureId picture) {
        return tables.write(in -> row(in, owner, picture)
                .map(row -> {
                    forget(in, row);
                    return true;
                })
                .orElse(false));
    }

    /** Forgets pictures whose period is over; how many it forgot. */
    public int expire(Instant now, int limit) {
        return tables.write(in -> {
            List<PictureRow> rows = in.createQuery(EXPIRED, PictureRow.class)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(limit)
                    .getResultList();
            rows.forEach(row -> forget(in, row));
            return rows.size();
        });
    }

    void forget(EntityManager in, PictureRow row) {
        for (RenditionRow size : locked(in, row)) {
            discards.note(in, row.owner, size.kept().object());
            in.remove(size);
        }
        in.createQuery(NO_PICTURE).setParameter("picture", row.id).executeUpdate();
        in.remove(row);
    }

    @Override
    public void reword(EntityManager in, Drawn shot, ShotEdit edit) {
        if (edit.altText().isPresent() || edit.caption().isPresent()) {
            in.createQuery(OF_POST, PictureRow.class)
                    .setParameter("owner", shot.owner().value())
                    .setParameter("post", shot.post().value())
                    .getResultStream()
                    .filter(row -> shot.shot().value().equals(row.shot))
                    .reduce((older, newer) -> newer)
                    .ifPresent(row -> reword(row, edit));
        }
    }

    @Override
    public Map<String, Integer> count(EntityManager in, List<String> posts, Instant now) {
        Map<String, Integer> pictures = new HashMap<>();
        in.createQuery(COUNT, Object[].class)
                .setParameter("posts", posts)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .forEach(found -> pictures.put((String) found[0], ((Number) found[1]).intValue()));
        return pictures;
    }

    private void reword(PictureRow row, ShotEdit edit) {
        Seals.Row seal = seals.row(row.owner, PictureRow.TABLE, row.id);
        edit.altText().ifPresent(altText -> row.altText = seal.seal("alt_text", altText));
        edit.caption().ifPresent(caption -> row.caption = seal.seal("caption", caption));
    }

    private void words(PictureRow row, String altText, String caption) {
        Seals.Row seal = seals.row(row.owner, PictureRow.TABLE, row.id);
        row.altText = seal.seal("alt_text", altText);
        row.caption = seal.seal("caption", caption);
    }

    private static Optional<PictureRow> row(EntityManager in, AccountId owner, PictureId picture) {
        return in.createQuery(ONE, PictureRow.class)
                .setParameter("owner", owner.value())
                .setParameter("id", picture.value())
                .getResultStream()
                .findFirst();
    }

    private static TypedQuery<RenditionRow> sizes(EntityManager in, PictureRow row) {
        return in.createQuery(SIZES, RenditionRow.class).setParameter("picture", row.id);
    }

    /** So that nobody writes another place into a row that is about to be forgotten. */
    private static List<RenditionRow> locked(EntityManager in, PictureRow row) {
        return sizes(in, row).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Each object has a key of its own, and keeps it when it is carried to another store. */
    private static List<String> keys(List<KeptRendition> sizes) {
        return sizes.stream().map(size -> size.object().wrappedKey()).toList();
    }

    private static List<KeptRendition> kept(List<RenditionRow> sizes) {
        return sizes.stream().map(RenditionRow::kept).toList();
    }

    private StoredPicture stored(EntityManager in, PictureRow row) {
        List<KeptRendition> kept = kept(sizes(in, row).getResultList());
        Seals.Row seal = seals.row(row.owner, PictureRow.TABLE, row.id);
        Picture picture = new Picture(
                new PictureId(row.id),
                seal.open("alt_text", row.altText),
                seal.open("caption", row.caption),
                SourceType.valueOf(row.source),
                new Picture.Origin(row.provider, row.providerLabel, row.providerVersion, row.style, row.seed),
                Instant.ofEpochMilli(row.madeAt),
                Optional.ofNullable(row.goneAt).map(Instant::ofEpochMilli),
                new ArrayList<>(kept.stream().map(KeptRendition::rendition).toList()),
                row.perceptualHash);
        return new StoredPicture(new AccountId(row.owner), made(row), picture, kept);
    }

    private static Optional<StoredPicture.Made> made(PictureRow row) {
        return row.job == null || row.post == null || row.shot == null
                ? Optional.empty()
                : Optional.of(new StoredPicture.Made(new JobId(row.job), new PostId(row.post), new ShotId(row.shot)));
    }
}
