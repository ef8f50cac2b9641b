package org.blogimg.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
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
import org.blogimg.posts.Plan;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Post;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Library;
import org.blogimg.studio.Picture;
import org.blogimg.studio.PictureBytes;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Weaves the newest picture of every shot into the post. */
@Component
public final class WovenDocuments implements Documents {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Posts posts;
    private final Plans plans;
    private final Library library;
    private final Clock clock;
    private final String version;
    private final Manuscripts manuscripts = new Manuscripts();
    private final Weaver weaver = new Weaver();

    @Activate
    public WovenDocuments(
            BundleContext bundle,
            @Reference Posts posts,
            @Reference Plans plans,
            @Reference Library library,
            @Reference Clock clock) {
        this(bundle.getBundle().getVersion().toString(), posts, plans, library, clock);
    }

    WovenDocuments(String version, Posts posts, Plans plans, Library library, Clock clock) {
        this.posts = posts;
        this.plans = plans;
        this.library = library;
        this.clock = clock;
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
        Instant now = clock.instant();
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
        Picture picture = placed.picture();
        for (Placed.File file : placed.files()) {
            PictureBytes bytes = library.bytes(owner, picture.id(), file.size().width())
                    .orElseThrow(() -> new NoSuchElementException("no picture " + picture.id()));
            begin(out, file.name(), picture.madeAt());
            try (InputStream in = bytes.source().open(0)) {
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
        Post post = posts.find(owner, id).orElseThrow(() -> new NoSuchElementException("no post " + id));
        Optional<Plan> plan = plans.current(owner, id);
        Manuscript manuscript = manuscripts.read(post.source(), post.format());
        return new Book(
                post, manuscript, plan, plan.map(drawn -> placed(owner, drawn)).orElse(List.of()));
    }

    private List<Placed> placed(AccountId owner, Plan plan) {
        Map<ShotId, Picture> pictures = library.ofPost(owner, plan.post());
        List<Placed> placed = new ArrayList<>();
        for (int place = 0; place < plan.shots().size(); place++) {
            Plan.Shot shot = plan.shots().get(place);
            Picture picture = pictures.get(shot.id());
            if (shot.wanted() && picture != null) {
                placed.add(new Placed(place + 1, shot, picture));
            }
        }
        return placed;
    }

    /** A post with all that goes into its documents. */
    private record Book(Post post, Manuscript manuscript, Optional<Plan> plan, List<Placed> pictures) {
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
