package org.blogimg.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.blogimg.accounts.Accounts;
import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.text.Format;
import org.blogimg.api.text.Wish;
import org.blogimg.base.Ids;
import org.blogimg.posts.Brief;
import org.blogimg.posts.NewPost;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;
import org.jspecify.annotations.Nullable;

/** The main job from the console. */
@Service
@Command(
        scope = "blogimg",
        name = "illustrate",
        description = "Illustrates a post and writes it with its pictures into a folder",
        detailedDescription =
                "Changes: keeps the post and its pictures in the owner's library, spends the credits that the"
                        + " pictures cost, and writes index.md, index.html, images/ and manifest.json into the folder. Files are"
                        + " read and written by the server, on its machine.")
public final class IllustrateCommand extends HouseCommand {
    private static final long MOST = 1024 * 1024;

    @Argument(
            name = "FILE",
            description = "A post in Markdown or HTML, at most 1 MiB of UTF-8",
            required = true,
            multiValued = true)
    @Completion(FileCompleter.class)
    List<String> words = List.of();

    @Option(name = "--out", description = "The folder to write into; made where it is not there; must be given")
    @Completion(FileCompleter.class)
    @Nullable
    String folder;

    @Option(
            name = "--pictures",
            description = "How many pictures at most, 0 to 40",
            valueToShowInHelp = "as many as it bears")
    int pictures = -1;

    @Option(
            name = "--style",
            description = "One of the provider's styles",
            valueToShowInHelp = "one that suits the post")
    @Nullable
    String style;

    @Option(
            name = "--provider",
            description = "Who is to draw; see blogimg:providers",
            valueToShowInHelp = "the preferred")
    @Completion(ProviderCompleter.class)
    @Nullable
    String provider;

    @Override
    void run(House house, PrintStream out) {
        Path post = resolve(argument("FILE"));
        if (folder == null || folder.isEmpty()) {
            throw new CommandFailed("--out DIR is missing");
        }
        Path target = resolve(folder);
        NewPost text = read(post);
        AccountId owner = house.need(Accounts.class).owner().account();
        try {
            Illustration ended = illustrate(house, owner, text, out);
            Path written = write(house, owner, ended.post(), target);
            report(ended, written, out);
        } catch (UnusableInput unusable) {
            throw new CommandFailed(unusable.field() + " " + unusable.getMessage());
        } catch (Conflict | PlugFailure | NoSuchElementException refused) {
            throw new CommandFailed(String.valueOf(refused.getMessage()));
        }
    }

    private Path resolve(String path) {
        return session == null ? Path.of(path) : session.currentDir().resolve(path);
    }

    private static NewPost read(Path post) {
        try {
            if (!Files.isRegularFile(post)) {
                throw new CommandFailed("There is no file " + post);
            }
            if (Files.size(post) > MOST) {
                throw new CommandFailed(post + " is larger than 1 MiB");
            }
            String name = String.valueOf(post.getFileName());
            int dot = name.lastIndexOf('.');
            String plain = dot > 0 ? name.substring(0, dot) : name;
            return new NewPost(Content.of(Files.readAllBytes(post)), format(name), plain);
        } catch (IOException unreadable) {
            throw new CommandFailed(post + " cannot be read");
        }
    }

    private static Optional<Format> format(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return Optional.of(Format.MARKDOWN);
        }
        return lower.endsWith(".html") || lower.endsWith(".htm") ? Optional.of(Format.HTML) : Optional.empty();
    }

    private Illustration illustrate(House house, AccountId owner, NewPost text, PrintStream out) {
        Brief brief = new Brief(
                wish(),
                Optional.ofNullable(style),
                Optional.ofNullable(provider).map(this::id));
        PostId post = house.need(Posts.class).add(owner, text).id();
        var plan = house.need(Plans.class).draw(owner, post, brief);
        Illustrations illustrations = house.need(Illustrations.class);
        if (plan.shots().isEmpty()) {
            throw new CommandFailed("No section wants a picture");
        }
        Illustration order =
                illustrations.start(owner, post, house.need(Ids.class).next());
        boolean terminal = session != null && session.getTerminal() != null;
        return new Wait(illustrations, owner, order, json ? Optional.empty() : Optional.of(new Progress(out, terminal)))
                .untilEnded();
    }

    private Wish wish() {
        if (pictures < -1 || pictures > 40) {
            throw new CommandFailed("--pictures must be 0 to 40");
        }
        return new Wish(pictures, true);
    }

    private ProviderId id(String name) {
        try {
            return new ProviderId(name);
        } catch (IllegalArgumentException noId) {
            throw new CommandFailed("--provider must be one of blogimg:providers");
        }
    }

    private static Path write(House house, AccountId owner, PostId post, Path target) {
        try {
            return ArchiveFiles.write(zip -> house.need(Documents.class).archive(owner, post, zip), target);
        } catch (IOException unwritable) {
            throw new CommandFailed(
                    target + " cannot be written: " + unwritable.getClass().getSimpleName());
        }
    }

    private void report(Illustration ended, Path written, PrintStream out) {
        Done done = Done.of(ended, written);
        if (json) {
            printJson(out, done);
        } else {
            out.println(done.settled() + " of " + done.jobs().size() + " pictures, written to " + written);
        }
        String missing = ended.jobs().stream()
                .filter(job -> job.state() != Job.State.SETTLED)
                .map(job -> job.role() + " " + job.state() + (job.note().isEmpty() ? "" : ": " + job.note()))
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new CommandFailed("Not drawn: " + missing);
        }
    }

    /** The stable form. */
    record Done(String post, String illustration, String folder, long settled, List<Made> jobs) {
        static Done of(Illustration ended, Path written) {
            return new Done(
                    ended.post().value(),
                    ended.id().value(),
                    written.toString(),
                    ended.jobs().stream()
                            .filter(job -> job.state() == Job.State.SETTLED)
                            .count(),
                    ended.jobs().stream()
                            .map(job -> new Made(
                                    job.id().value(),
                                    job.role().name(),
                                    job.state().name(),
                                    job.note()))
                            .toList());
        }
    }

    /** One job, ended. */
    record Made(String job, String role, String state, String note) {}
}
