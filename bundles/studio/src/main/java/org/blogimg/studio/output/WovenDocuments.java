package org.blogimg.studio.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.document.Manuscript;
import org.blogimg.document.Manuscripts;
import org.blogimg.document.PlacedPicture;
import org.blogimg.document.Weaver;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Plan;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.StoredPicture;
import org.blogimg.studio.table.StoredPlan;
import org.blogimg.studio.table.StoredPost;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Weaves the newest picture of every shot into the post. */
@Component
public final class WovenDocuments implements Documents {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Records records;
    private final Darkroom darkroom;
    private final String version;
    private final Manuscripts manuscripts = new Manuscripts();
    private final Weaver weaver = new Weaver();

    @Activate
    public WovenDocuments(BundleContext bundle, @Reference Records records, @Reference Darkroom darkroom) {
        this(records, darkroom, bundle.getBundle().getVersion().toString());
    }

    /** For tests; not a second public constructor of three parameters, of which the component runtime would take either. */
    public static WovenDocuments of(Records records, Darkroom darkroom, String version) {
        return new WovenDocuments(records, darkroom, version);
    }

    private WovenDocuments(Records records, Darkroom darkroom, String version) {
        this.records = records;
        this.darkroom = darkroom;
        this.version = version;
    }

    @Override
    public String markdown(AccountId owner, PostId post) {
        Book book = book(owner, post);
        return weaver.markdown(book.manuscript(), book.woven());
    }

    @Override
    public String html(AccountId owner, PostId post) {
        Book book = book(owner, post);
        return weaver.html(book.manuscript(), book.woven());
    }

    @Override
    public void archive(AccountId owner, PostId post, OutputStream zip) throws IOException {
        Book book = book(owner, post);
        Instant now = records.clock().instant();
        ZipOutputStream out = new ZipOutputStream(new Uncloseable(zip), StandardCharsets.UTF_8);
        text(out, "index.md", now, weaver.markdown(book.manuscript(), book.woven()));
        text(out, "index.html", now, weaver.html(book.manuscript(), book.woven()));
        if (book.plan().isPresent()) {
            Manifest manifest = Manifest.of(
                    book.post(),
                    book.plan().get(),
                    book.pictures(),
                    book.manuscript().sections(),
                    new Manifest.Writer(version, now.toString()));
            text(out, "manifest.json", now, JSON.writeValueAsString(manifest));
        }
        // Pictures are compressed already.
        out.setLevel(Deflater.NO_COMPRESSION);
        for (Placed placed : book.pictures()) {
            pictures(out, owner, placed);
        }
        out.finish();
    }

    private void pictures(ZipOutputStream out, AccountId owner, Placed placed) throws IOException {
        for (Placed.File file : placed.files()) {
            begin(out, file.name(), placed.stored().picture().madeAt());
            try (InputStream in = darkroom.vault().read(owner, file.kept().object(), 0)) {
                in.transferTo(out);
            }
            out.closeEntry();
        }
    }

    private static void text(ZipOutputStream out, String name, Instant at, String text) throws IOException {
        begin(out, name, at);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static void begin(ZipOutputStream out, String name, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        out.putNextEntry(entry);
    }

    private Book book(AccountId owner, PostId id) {
        StoredPost post =
                records.posts().find(owner, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
        Optional<StoredPlan> plan = records.plans().find(owner, id);
        Manuscript manuscript = manuscripts.read(post.source(), post.format());
        return new Book(post, manuscript, plan, plan.map(this::placed).orElse(List.of()));
    }

    private List<Placed> placed(StoredPlan plan) {
        Map<ShotId, StoredPicture> pictures = records.pictures().ofPost(plan.owner(), plan.post());
        List<Placed> placed = new ArrayList<>();
        for (int place = 0; place < plan.shots().size(); place++) {
            Plan.Shot shot = plan.shots().get(place);
            StoredPicture picture = pictures.get(shot.id());
            if (shot.wanted() && picture != null && there(picture)) {
                placed.add(new Placed(place + 1, shot, picture));
            }
        }
        return placed;
    }

    private boolean there(StoredPicture picture) {
        return picture.picture()
                .goneAt()
                .map(gone -> records.clock().instant().isBefore(gone))
                .orElse(true);
    }

    /** A post with all that goes into its documents. */
    private record Book(StoredPost post, Manuscript manuscript, Optional<StoredPlan> plan, List<Placed> pictures) {
        List<PlacedPicture> woven() {
            return pictures.stream().map(Placed::woven).toList();
        }
    }

    /** Whoever gave the stream closes it. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
