package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Illustrates every post of a folder, each into a folder of its own. */
final class Demo {
    private final Api api;
    private final Progress progress;
    private final Clock clock;
    private final PrintStream out;

    Demo(Api api, Progress progress, Clock clock, PrintStream out) {
        this.api = api;
        this.progress = progress;
        this.clock = clock;
        this.out = out;
    }

    int run(Path posts, Path folder) throws IOException, InterruptedException {
        boolean sound = true;
        for (Path post : posts(posts)) {
            Source source = Source.read(post.toString(), InputStream.nullInputStream());
            Request request = new Request(
                    post.toString(),
                    folder.resolve(source.name()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
            Illustrate.Outcome outcome = new Illustrate(api, progress, clock).run(request, source);
            outcome.print(out);
            outcome.notes().forEach(note -> out.println("  note: " + note));
            outcome.troubles().forEach(trouble -> out.println("  " + trouble));
            sound &= outcome.troubles().isEmpty();
        }
        return sound ? Main.DONE : Main.FAILED;
    }

    private static List<Path> posts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> posts = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            if (posts.isEmpty()) {
                throw new Problem("no .md file in " + folder);
            }
            return posts;
        }
    }
}
