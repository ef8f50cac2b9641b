package org.blogimg.posts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.PostId;
import org.blogimg.document.Manuscript;
import org.blogimg.document.Manuscripts;
import org.blogimg.document.Section;
import org.blogimg.moderation.Appeals;
import org.blogimg.posts.NewPost;
import org.blogimg.posts.Page;
import org.blogimg.posts.Post;
import org.blogimg.posts.PostLine;
import org.blogimg.posts.Posts;
import org.blogimg.posts.table.PostGround;
import org.blogimg.posts.table.StoredPost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Posts, kept sealed and read anew at each look. */
@Component
public final class SealedPosts implements Posts {
    private final PostGround ground;
    private final Appeals appeals;
    private final Manuscripts manuscripts = new Manuscripts();

    @Activate
    public SealedPosts(@Reference PostGround ground, @Reference Appeals appeals) {
        this.ground = ground;
        this.appeals = appeals;
    }

    @Override
    public Post add(AccountId owner, NewPost post) {
        Content whole = inMemory(post.text());
        Manuscript manuscript = manuscripts.read(whole, post.format());
        StoredPost stored = new StoredPost(
                new PostId(ground.nextId()),
                owner,
                manuscript.format(),
                manuscript.language(),
                ground.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                manuscript.title(),
                manuscript.fileName(post.name()),
                manuscripts.text(whole));
        ground.posts().insert(stored);
        return post(stored, manuscript);
    }

    @Override
    public Optional<Post> find(AccountId owner, PostId post) {
        return ground.posts()
                .find(owner, post)
                .map(stored -> post(stored, manuscripts.read(stored.source(), stored.format())));
    }

    @Override
    public List<PostLine> list(AccountId owner, Page page) {
        return ground.posts().lines(owner, page.checked(), ground.clock().instant());
    }

    @Override
    public boolean delete(AccountId owner, PostId post) {
        appeals.forget(owner, post);
        return ground.delete(owner, post);
    }

    private static Post post(StoredPost stored, Manuscript manuscript) {
        return new Post(
                stored.id(),
                stored.title(),
                stored.format(),
                stored.language(),
                stored.createdAt(),
                stored.name(),
                stored.source(),
                manuscript.sections().stream().map(SealedPosts::shown).toList(),
                notes(manuscript));
    }

    private static List<String> notes(Manuscript manuscript) {
        String note = manuscript.frontMatter().note();
        return note.isEmpty() ? List.of() : List.of(note);
    }

    private static Post.Section shown(Section section) {
        return new Post.Section(section.index(), section.level(), section.heading(), section.html(), section.words());
    }

    /** Read once, one byte beyond the limit at most: what comes from the network may not come twice. */
    private static Content inMemory(Content text) {
        try (InputStream in = text.open()) {
            return Content.of(in.readNBytes(Manuscripts.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
