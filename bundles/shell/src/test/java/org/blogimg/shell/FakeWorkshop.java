package org.blogimg.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ShotRole;
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
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;

/** A studio with one post, whose one job moves a step each time somebody looks. */
final class FakeWorkshop implements Posts, Plans, Illustrations, Documents {
    final List<NewPost> posts = new ArrayList<>();
    final List<Job.State> steps = new ArrayList<>(List.of(Job.State.QUEUED, Job.State.SETTLED));
    Brief brief = Brief.OPEN;
    String entry = "images/hero.png";
    int listeners;

    @Override
    public Post add(AccountId owner, NewPost post) {
        posts.add(post);
        return new Post(
                new PostId("post-1"),
                "T",
                Format.MARKDOWN,
                Language.UNKNOWN,
                FakeDesk.NOW,
                post.name(),
                "",
                List.of(),
                List.of());
    }

    @Override
    public Optional<Post> find(AccountId owner, PostId post) {
        return Optional.empty();
    }

    @Override
    public List<PostLine> list(AccountId owner, Page page) {
        return List.of();
    }

    @Override
    public boolean delete(AccountId owner, PostId post) {
        return false;
    }

    @Override
    public Plan draw(AccountId owner, PostId post, Brief wanted) {
        brief = wanted;
        if (wanted.style().filter("wrong"::equals).isPresent()) {
            throw new UnusableInput("style", "must be one of flat, line");
        }
        Plan.Shot shot =
                new Plan.Shot(new ShotId("shot-a"), 0, ShotRole.HERO, "why", "a boat", "T", "", "alt", "", true);
        return new Plan(
                post,
                FakeDesk.NOW,
                new ProviderId("sketch"),
                "Sketch",
                "flat",
                Credits.NONE,
                Set.of(),
                List.of(shot),
                List.of());
    }

    @Override
    public Optional<Plan> current(AccountId owner, PostId post) {
        return Optional.empty();
    }

    @Override
    public Plan edit(AccountId owner, PostId post, ShotId shot, ShotEdit edit) {
        throw new UnsupportedOperationException();
    }

    private Illustration now() {
        Job.State state = steps.size() > 1 ? steps.remove(0) : steps.get(0);
        return new Illustration(
                new IllustrationId("order-1"),
                new PostId("post-1"),
                FakeDesk.NOW,
                List.of(FakeDesk.job("a", state, state == Job.State.FAILED ? "no key" : "")));
    }

    @Override
    public Illustration start(AccountId owner, PostId post, String key) {
        return new Illustration(new IllustrationId("order-1"), post, FakeDesk.NOW, List.of());
    }

    @Override
    public Illustration redraw(AccountId owner, PostId post, ShotId shot, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Illustration> find(AccountId owner, IllustrationId illustration) {
        return Optional.of(now());
    }

    @Override
    public Optional<Illustration> latest(AccountId owner, PostId post) {
        return Optional.empty();
    }

    @Override
    public Illustration cancel(AccountId owner, IllustrationId illustration) {
        return now();
    }

    @Override
    public Watch watch(AccountId owner, IllustrationId illustration, Consumer<Job> listener) {
        listeners++;
        listener.accept(FakeDesk.job("a", Job.State.SETTLED, ""));
        return () -> listeners--;
    }

    @Override
    public String markdown(AccountId owner, PostId post) {
        return "";
    }

    @Override
    public String html(AccountId owner, PostId post) {
        return "";
    }

    @Override
    public void archive(AccountId owner, PostId post, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String name : List.of("index.md", entry)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(name.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
