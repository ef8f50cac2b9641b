package org.blogimg.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.Credits;
import org.blogimg.api.Language;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.text.Format;
import org.blogimg.posts.Brief;
import org.blogimg.posts.NewPost;
import org.blogimg.posts.Page;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Post;
import org.blogimg.posts.PostLine;
import org.blogimg.posts.Posts;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Gone;
import org.blogimg.studio.Library;
import org.blogimg.studio.Picture;
import org.blogimg.studio.PictureBytes;
import org.jspecify.annotations.Nullable;

/** The studio in memory: what a caller hands in comes out again, and only for the same account. */
final class FakeStudio {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final byte[] PIXELS = "0123456789abcdefghij".getBytes(StandardCharsets.UTF_8);
    static final String SHA = "ab".repeat(32);

    final FakePosts posts = new FakePosts();
    final FakePlans plans = new FakePlans();
    final FakeIllustrations illustrations = new FakeIllustrations(this);
    final FakeLibrary library = new FakeLibrary();
    final FakeDocuments documents = new FakeDocuments();
    final FakeDesk desk = new FakeDesk(this);
    final FakeBroker broker = new FakeBroker(this);
    /** What the next call to any of it throws. */
    @Nullable
    RuntimeException failure;

    void mayFail() {
        RuntimeException now = failure;
        if (now != null) {
            throw now;
        }
    }

    final class FakePosts implements Posts {
        final Map<PostId, Post> all = new LinkedHashMap<>();
        final Map<PostId, AccountId> owners = new LinkedHashMap<>();

        NewPost last = new NewPost(Content.of(new byte[0]), Optional.empty(), "");

        @Override
        public Post add(AccountId owner, NewPost post) {
            mayFail();
            last = post;
            String source = text(post.text());
            if (source.isEmpty()) {
                throw new UnusableInput("text", "is empty");
            }
            PostId id = new PostId("post-" + (all.size() + 1));
            Post made = new Post(
                    id,
                    "A title",
                    post.format().orElse(Format.MARKDOWN),
                    new Language("en"),
                    NOW,
                    post.name(),
                    source,
                    List.of(new Post.Section(0, 0, "", "<p>one</p>", 1)),
                    List.of("A note."));
            all.put(id, made);
            owners.put(id, owner);
            return made;
        }

        @Override
        public Optional<Post> find(AccountId owner, PostId post) {
            mayFail();
            return Optional.ofNullable(all.get(post)).filter(found -> owner.equals(owners.get(post)));
        }

        @Override
        public List<PostLine> list(AccountId owner, Page page) {
            List<PostLine> lines = new ArrayList<>();
            for (Post post : all.values()) {
                boolean afterIt = page.after().isEmpty()
                        || post.id().value().compareTo(page.after().get()) > 0;
                if (owner.equals(owners.get(post.id())) && afterIt && lines.size() < page.limit()) {
                    lines.add(new PostLine(post.id(), post.title(), post.createdAt(), 2));
                }
            }
            return lines;
        }

        @Override
        public boolean delete(AccountId owner, PostId post) {
            return find(owner, post).isPresent() && all.remove(post) != null;
        }

        Post must(AccountId owner, PostId post) {
            return find(owner, post).orElseThrow();
        }

        private static String text(Content content) {
            try (InputStream in = content.open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    final class FakePlans implements Plans {
        final Map<PostId, Plan> all = new LinkedHashMap<>();

        Brief last = Brief.OPEN;
        Credits price = Credits.NONE;

        @Override
        public Plan draw(AccountId owner, PostId post, Brief brief) {
            posts.must(owner, post);
            last = brief;
            Plan plan = plan(post, brief.style().orElse("flat"), "a boat");
            all.put(post, plan);
            return plan;
        }

        private Plan plan(PostId post, String style, String prompt) {
            return new Plan(
                    post,
                    NOW,
                    new ProviderId("sketch"),
                    "Sketch",
                    style,
                    price,
                    Set.of(),
                    List.of(shot("s1", ShotRole.HERO, prompt), shot("s2", ShotRole.SOCIAL_CARD, prompt)),
                    List.of(new Plan.Skip(1, "is short")));
        }

        private Plan.Shot shot(String id, ShotRole role, String prompt) {
            return new Plan.Shot(
                    new ShotId(id), 0, role, "opens the post", prompt, "A title", "", "A boat", "Boat", true);
        }

        @Override
        public Optional<Plan> current(AccountId owner, PostId post) {
            return posts.find(owner, post).map(found -> all.get(post));
        }

        @Override
        public Plan edit(AccountId owner, PostId post, ShotId shot, ShotEdit edit) {
            Plan plan = current(owner, post).orElseThrow();
            if (plan.shots().stream().noneMatch(one -> one.id().equals(shot))) {
                throw unknown();
            }
            Plan edited = plan(post, plan.style(), edit.prompt().orElse("a boat"));
            all.put(post, edited);
            return edited;
        }
    }

    final class FakeLibrary implements Library {
        final Map<PictureId, Picture> all = new LinkedHashMap<>();
        boolean broken;

        @Override
        public Picture upload(AccountId owner, Content bytes, String altText) {
            Picture picture = picture("picture-" + (all.size() + 1), altText, Optional.of(NOW));
            all.put(picture.id(), picture);
            return picture;
        }

        private Picture picture(String id, String altText, Optional<Instant> goneAt) {
            return new Picture(
                    new PictureId(id),
                    altText,
                    "",
                    SourceType.ALGORITHMIC_MEDIA,
                    new Picture.Origin("sketch", "Sketch", "0.1.0", "flat", "7"),
                    NOW,
                    goneAt,
                    List.of(new Picture.Rendition(1600, 900, "image/png", PIXELS.length, SHA)),
                    "00ff00ff00ff00ff");
        }

        @Override
        public Optional<Picture> find(AccountId owner, PictureId picture) {
            mayFail();
            if (picture.value().equals("expired")) {
                throw new Gone("The picture", NOW);
            }
            return Optional.ofNullable(all.get(picture)).filter(found -> owner.equals(FakeAccounts.OWNER.account()));
        }

        @Override
        public Map<ShotId, Picture> ofPost(AccountId owner, PostId post) {
            return Map.of();
        }

        @Override
        public List<Picture> list(AccountId owner, Page page) {
            return all.values().stream().limit(page.limit()).toList();
        }

        @Override
        public Optional<PictureBytes> bytes(AccountId owner, PictureId picture, int width) {
            return find(owner, picture)
                    .map(found -> new PictureBytes(found.renditions().get(0), this::open));
        }

        private InputStream open(long offset) throws IOException {
            if (broken) {
                throw new IOException("the seal of secret-post-text does not open");
            }
            InputStream in = new ByteArrayInputStream(PIXELS);
            in.skipNBytes(offset);
            return in;
        }

        @Override
        public Picture save(AccountId owner, PictureId picture, boolean saved) {
            Picture found = find(owner, picture).orElseThrow();
            Picture now = picture(picture.value(), found.altText(), saved ? Optional.empty() : Optional.of(NOW));
            all.put(picture, now);
            return now;
        }

        @Override
        public boolean delete(AccountId owner, PictureId picture) {
            return find(owner, picture).isPresent() && all.remove(picture) != null;
        }
    }

    final class FakeDocuments implements Documents {
        @Override
        public String markdown(AccountId owner, PostId post) {
            return posts.must(owner, post).source();
        }

        @Override
        public String html(AccountId owner, PostId post) {
            return "<!doctype html><p>" + posts.must(owner, post).title() + "</p>";
        }

        @Override
        public void archive(AccountId owner, PostId post, OutputStream zip) throws IOException {
            zip.write(posts.must(owner, post).source().getBytes(StandardCharsets.UTF_8));
        }
    }

    static NoSuchElementException unknown() {
        return new NoSuchElementException();
    }
}
