package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The entry. Exit code 0 when all went well, 1 when something failed, 2 for wrong usage. Results go to standard output;
 * progress and errors go to standard error.
 */
public final class Main {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    /** The script says more; this is for who calls the client without it. */
    private static final List<String> HELP = List.of(
            "Usage: " + Request.USAGE,
            "       demo --posts DIR --out DIR",
            "       wait [--seconds N]",
            "Environment: BLOGIMG_TOKEN_FILE, BLOGIMG_URL (http://127.0.0.1:8181)");

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    Main(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    public static void main(String[] words) {
        Main main = new Main(System.getenv(), System.in, System.out, System.err, Clock.systemUTC());
        System.exit(main.run(Arrays.asList(words)));
    }

    int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (WrongUsage wrong) {
            err.println("blogimg: " + wrong.getMessage());
            return USAGE;
        } catch (Problem problem) {
            err.println("blogimg: " + problem.getMessage());
            return FAILED;
        } catch (IOException broken) {
            err.println("blogimg: " + Problem.sentence(broken));
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            err.println("blogimg: interrupted");
            return FAILED;
        }
    }

    private int dispatch(List<String> words) throws IOException, InterruptedException {
        if (words.isEmpty()) {
            throw new WrongUsage("say what to do: illustrate, demo or wait");
        }
        if (words.contains("--help") || words.contains("-h") || words.get(0).equals("help")) {
            HELP.forEach(out::println);
            return DONE;
        }
        List<String> rest = words.subList(1, words.size());
        Connection connection = Connection.of(environment);
        return switch (words.get(0)) {
            case "illustrate" -> illustrate(connection, rest);
            case "demo" -> demo(connection, rest);
            case "wait" -> Readiness.await(connection, rest);
            default -> throw new WrongUsage("unknown command " + words.get(0) + "; there are illustrate, demo, wait");
        };
    }

    private int illustrate(Connection connection, List<String> words) throws IOException, InterruptedException {
        Request request = Request.of(words);
        Progress progress = request.json() ? Progress.silent() : Progress.on(err, terminal());
        Illustrate.Outcome outcome =
                new Illustrate(new Api(connection), progress, clock).run(request, Source.read(request.post(), in));
        if (request.json()) {
            out.println(outcome.asJson());
        } else {
            outcome.print(out);
        }
        outcome.notes().forEach(note -> err.println("blogimg: note: " + note));
        outcome.troubles().forEach(trouble -> err.println("blogimg: " + trouble));
        return outcome.troubles().isEmpty() ? DONE : FAILED;
    }

    private int demo(Connection connection, List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, List.of("--posts", "--out"), List.of());
        return new Demo(new Api(connection), Progress.on(err, terminal()), clock, out)
                .run(arguments.path("--posts"), arguments.path("--out"));
    }

    /** Whether a line may be drawn over: the script says whether it is a terminal, the person whether it can. */
    private boolean terminal() {
        return "1".equals(environment.get("BLOGIMG_TTY"))
                && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
